package vn.gov.phutho.hopthu.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.ObjectClassDefinition;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.DirectorySchema;

final class ShippedSchemaTest {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "^(attributetype|objectclass) (.+?)(?=^$|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  private static List<String> ldif(String attribute) throws IOException, LDIFException {
    try (LDIFReader reader = new LDIFReader(LdapFixture.shipped("hopthu-schema.ldif").toFile())) {
      return Stream.of(reader.readEntry().getAttributeValues(attribute))
          .map(ShippedSchemaTest::oneLine)
          .toList();
    }
  }

  private static List<String> slapdConf(String directive) throws IOException {
    Matcher found = DEFINITION.matcher(Files.readString(LdapFixture.shipped("hopthu.schema")));
    return found
        .results()
        .filter(r -> r.group(1).equals(directive))
        .map(r -> oneLine(r.group(2)))
        .toList();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void bothFilesSayTheSame() throws IOException, LDIFException {
    assertThat(slapdConf("attributetype")).hasSize(12).isEqualTo(ldif("olcAttributeTypes"));
    assertThat(slapdConf("objectclass")).hasSize(1).isEqualTo(ldif("olcObjectClasses"));
  }

  @Test
  void objectClassHoldsEveryAttributeOfTheContract()
      throws IOException, LDIFException, LDAPException {
    ObjectClassDefinition account = new ObjectClassDefinition(ldif("olcObjectClasses").get(0));
    Set<String> held = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    held.addAll(List.of(account.getRequiredAttributes()));
    held.addAll(List.of(account.getOptionalAttributes()));

    assertThat(held).containsAll(DirectorySchema.MAIL_TIER_ATTRIBUTES);
    assertThat(held).contains(DirectorySchema.LAST_ACTIVITY, DirectorySchema.PASSWORD);
    assertThat(DirectorySchema.OWNED)
        .filteredOn(a -> a.startsWith("hopthu"))
        .allMatch(held::contains);
  }

  @Test
  void everyAttributeButTheAliasHasOneValue() throws IOException, LDIFException, LDAPException {
    for (String text : ldif("olcAttributeTypes")) {
      AttributeTypeDefinition type = new AttributeTypeDefinition(text);

      assertThat(type.isSingleValued())
          .as(type.getNameOrOID())
          .isNotEqualTo(type.getNameOrOID().toLowerCase(Locale.ROOT).equals("hopthualias"));
    }
  }
}

package vn.gov.phutho.hopthu.trial.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What stands in the directory before any account does.
 *
 * @param shipped the folder config/ldap
 * @param base e.g. {@code dc=phutho,dc=gov,dc=vn}
 * @param hopthuPassword of {@code cn=hopthu,ou=services} below the base: the adapter
 * @param jamesPassword of {@code cn=james,ou=services}: the mail tier
 */
public record TrialTree(Path shipped, String base, String hopthuPassword, String jamesPassword) {
  public TrialTree {
    if (!base.startsWith("dc=")) {
      throw new IllegalArgumentException("base: starts with dc=, not '" + base + "'");
    }
  }

  public String hopthu() {
    return "cn=hopthu,ou=services," + base;
  }

  public String james() {
    return "cn=james,ou=services," + base;
  }

  /** The standard schema and hopthu-schema.ldif, whose cn=config spelling becomes RFC 4512's. */
  Schema schema() throws IOException, LDIFException, LDAPException {
    String ours =
        Files.readString(shipped.resolve("hopthu-schema.ldif"))
            .replace("objectClass: olcSchemaConfig", "objectClass: subschema")
            .replace("olcAttributeTypes:", "attributeTypes:")
            .replace("olcObjectClasses:", "objectClasses:");
    return Schema.mergeSchemas(Schema.getDefaultStandardSchema(), Schema.getSchema(stream(ours)));
  }

  LDIFReader entries() throws IOException {
    return new LDIFReader(
        stream(
            Files.readString(shipped.resolve("base.ldif"))
                .replace("@BASE@", base)
                .replace("@DC@", base.substring("dc=".length()).split(",")[0])
                .replace("@HOPTHU_PASSWORD@", hopthuPassword)
                .replace("@JAMES_PASSWORD@", jamesPassword)));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "TrialTree[" + base.toLowerCase(Locale.ROOT) + "]";
  }
}

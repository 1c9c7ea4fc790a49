package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How LDAP spells an account, value by value; the law read(write(a)) = a over all states is a
 * property in src/testkit.
 */
class DirectoryContractTest {
  private final DirectorySchema schema = new DirectorySchema("dc=phutho,dc=gov,dc=vn");
  private final Account account =
      new Account(
          UUID.fromString("6a2f41a3-c54c-4ce8-a2f6-1f3fbd3c7f10"),
          AccountKind.PERSON,
          MailAddress.parse("hungtm@phutho.gov.vn"),
          new Standing(
              Status.SEND_LOCKED,
              Optional.of(LocalDate.parse("2026-12-24")),
              new SecretState.Valid(LocalDate.parse("2027-05-24"))),
          MailboxSettings.of(
              1_048_576_000L,
              Optional.of(MailAddress.parse("skhcn@phutho.gov.vn")),
              List.of(MailAddress.parse("hungtran@phutho.gov.vn"))),
          new Profile(
              "Trần Mạnh Hùng",
              Optional.of("Chuyên viên"),
              Optional.of("skhcn"),
              Optional.of(new Phone("+84912345678"))),
          "15/SNV-VP");

  @Test
  void personIsWrittenAsTheContractSays() {
    DirectoryEntry entry = schema.write(account);
    assertThat(entry.dn()).isEqualTo("uid=hungtm,ou=people,dc=phutho,dc=gov,dc=vn");
    assertThat(entry.attributes())
        .containsEntry("mail", List.of("hungtm@phutho.gov.vn"))
        .containsEntry("cn", List.of("Trần Mạnh Hùng"))
        .containsEntry("sn", List.of("Trần"))
        .containsEntry("givenName", List.of("Hùng"))
        .containsEntry("hopthuKind", List.of("person"))
        .containsEntry("hopthuStatus", List.of("sendLocked"))
        .containsEntry("hopthuStatusUntil", List.of("2026-12-24"))
        .containsEntry("hopthuSecret", List.of("valid"))
        .containsEntry("hopthuSecretExpires", List.of("2027-05-24"))
        .containsEntry("hopthuQuota", List.of("1048576000"))
        .containsEntry("hopthuHandover", List.of("skhcn@phutho.gov.vn"))
        .containsEntry("hopthuAlias", List.of("hungtran@phutho.gov.vn"))
        .containsEntry("hopthuRequest", List.of("15/SNV-VP"))
        .containsEntry("hopthuDirectory", List.of("FALSE"))
        .doesNotContainKey(DirectorySchema.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "skhcn, 'ou=skhcn,ou=agencies,dc=phutho,dc=gov,dc=vn'",
    "cds.skhcn, 'ou=cds,ou=skhcn,ou=agencies,dc=phutho,dc=gov,dc=vn'"
  })
  void agenciesNest(String localPart, String dn) {
    assertThat(schema.dn(AccountKind.AGENCY, new MailAddress(localPart, "phutho.gov.vn")))
        .isEqualTo(dn);
  }

  // RFC 4514 §2.4
  @Test
  void specialCharactersOfALocalPartAreEscapedInTheDn() {
    assertThat(schema.dn(AccountKind.PERSON, new MailAddress("a+b=c#d", "phutho.gov.vn")))
        .isEqualTo("uid=a\\+b\\=c\\#d,ou=people,dc=phutho,dc=gov,dc=vn");
  }

  @Test
  void writesNothingThatItDoesNotOwn() {
    assertThat(schema.write(account).attributes().keySet())
        .filteredOn(name -> !name.equals("objectClass") && !name.equals("uid"))
        .isSubsetOf(DirectorySchema.OWNED);
    assertThat(DirectorySchema.OWNED)
        .doesNotContain(DirectorySchema.PASSWORD, DirectorySchema.LAST_ACTIVITY);
  }

  @Test
  void mailTierReadsItsPartWithoutNamesAndPhones() {
    Map<String, List<String>> part = new HashMap<>(schema.write(account).attributes());
    part.keySet().retainAll(DirectorySchema.MAIL_TIER_ATTRIBUTES);
    DirectoryEntry entry = new DirectoryEntry("uid=hungtm", part);
    assertThat(DirectorySchema.standing(entry)).isEqualTo(account.standing());
    assertThat(DirectorySchema.mailbox(entry)).isEqualTo(account.mailbox());
    assertThat(part.values().toString()).doesNotContain("Hùng", "912345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hopthuId",
        "hopthuKind",
        "mail",
        "hopthuStatus",
        "hopthuStatusUntil",
        "hopthuSecret",
        "hopthuSecretExpires",
        "hopthuQuota",
        "hopthuHandover",
        "hopthuAlias"
      })
  void malformedValueIsToldWithDnAndAttribute(String attribute) {
    DirectoryEntry entry = with(attribute, List.of("?!"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.read(entry))
        .withMessageContainingAll(entry.dn(), attribute)
        .withMessageNotContainingAny("912345", "Hùng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hopthuId",
        "hopthuKind",
        "mail",
        "hopthuStatus",
        "hopthuSecret",
        "hopthuSecretExpires",
        "hopthuQuota"
      })
  void missingValueIsToldWithDnAndAttribute(String attribute) {
    DirectoryEntry entry = with(attribute, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.read(entry))
        .withMessageContainingAll(entry.dn(), attribute, "is missing");
  }

  private DirectoryEntry with(String attribute, List<String> values) {
    DirectoryEntry good = schema.write(account);
    Map<String, List<String>> attributes = new HashMap<>(good.attributes());
    attributes.put(attribute, values);
    return new DirectoryEntry(good.dn(), attributes);
  }
}

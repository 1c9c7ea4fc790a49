package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DirectorySpellingTest {
  private final DirectorySchema schema = new DirectorySchema("dc=phutho,dc=gov,dc=vn");

  private static Account account(AccountKind kind, String address, String request) {
    return new Account(
        UUID.fromString("1b4e28ba-2fa1-11d2-883f-0016d3cca427"),
        kind,
        MailAddress.parse(address),
        new Standing(
            Status.SEND_LOCKED,
            Optional.of(LocalDate.of(2026, 12, 31)),
            new SecretState.Valid(LocalDate.of(2027, 5, 24))),
        MailboxSettings.of(
            524_288_000, Optional.empty(), List.of(MailAddress.parse("old@phutho.gov.vn"))),
        new Profile(
            "H'Hen Niê",
            Optional.of("Chánh Văn phòng"),
            Optional.empty(),
            Optional.of(new Phone("+84912345678"))),
        request);
  }

  @Test
  void readsPersonsAndAgenciesAsWritten() {
    for (AccountKind kind : AccountKind.values()) {
      Account account = account(kind, "cds.skhcn@phutho.gov.vn", "15/SNV-VP");

      assertThat(schema.read(schema.write(account))).isEqualTo(account);
    }
  }

  @Test
  void writesNoEmptyValue() {
    Account account = account(AccountKind.PERSON, "nieh@phutho.gov.vn", "");

    assertThat(schema.write(account).attributes()).doesNotContainKey("hopthuRequest");
    assertThat(schema.read(schema.write(account))).isEqualTo(account);
  }

  @Test
  void nestsSubUnitsBelowTheirParents() {
    assertThat(schema.dn(AccountKind.AGENCY, MailAddress.parse("cds.skhcn@phutho.gov.vn")))
        .isEqualTo("ou=cds,ou=skhcn,ou=agencies,dc=phutho,dc=gov,dc=vn");
  }

  @Test
  void takesDnsForTheSameWhateverTheirSpelling() {
    String written = schema.dn(AccountKind.PERSON, MailAddress.parse("h'hen+x=y@phutho.gov.vn"));

    assertThat(
            DirectorySchema.sameDn(
                written, "UID=H'Hen\\2Bx\\3Dy, OU=People,dc=phutho,dc=gov,dc=vn"))
        .isTrue();
    assertThat(DirectorySchema.sameDn(written, "uid=h'hen,ou=people,dc=phutho,dc=gov,dc=vn"))
        .isFalse();
    assertThat(DirectorySchema.sameDn(written, "no dn")).isFalse();
  }

  @Test
  void namesEntryAndAttributeOfABadValueAndNotTheValue() {
    DirectoryEntry good = schema.write(account(AccountKind.PERSON, "nieh@phutho.gov.vn", "1"));
    for (String attribute : List.of("hopthuStatus", "hopthuQuota", "hopthuAlias", "hopthuId")) {
      Map<String, List<String>> values = new TreeMap<>(good.attributes());
      values.put(attribute, List.of("nonsense"));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> schema.read(new DirectoryEntry(good.dn(), values)))
          .withMessageContaining("uid=nieh")
          .withMessageContaining(attribute)
          .withMessageNotContaining("nonsense");
    }
  }
}

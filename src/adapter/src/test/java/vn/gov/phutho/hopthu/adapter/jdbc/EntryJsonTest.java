package vn.gov.phutho.hopthu.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

/** Lines of version 1 lie in ledgers out there: these texts stay as they are. */
class EntryJsonTest {
  private static final UUID ID = UUID.fromString("6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final ItemRef ITEM = new ItemRef("15/SNV-VP", "2");

  private final EntryJson json = new EntryJson(TestDatabase.SEAL);

  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of(
            new Entry.DocumentAccepted("15/SNV-VP", "ab12", List.of("1", "2"), "sealed"),
            """
            {"v":1,"kind":"document-accepted","number":"15/SNV-VP","contentHash":"ab12",\
            "items":["1","2"],"evidence":"sealed"}"""),
        Arguments.of(
            new Entry.ItemDecided(
                ITEM, ID, List.of(Reason.of(ReasonCode.DECISION_TOO_OLD, "/items/1"))),
            """
            {"v":1,"kind":"item-decided","number":"15/SNV-VP","item":"2",\
            "account":"6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11",\
            "confirm":[{"code":"decision-too-old","where":"/items/1","detail":""}]}"""),
        Arguments.of(
            new Entry.ItemMoved(ITEM, ItemState.APPLIED, List.of()),
            """
            {"v":1,"kind":"item-moved","number":"15/SNV-VP","item":"2","to":"applied",\
            "reasons":[]}"""),
        Arguments.of(
            changed(new AccountState.SendLocked(DAY, DAY.plusDays(61))),
            """
            {"v":1,"kind":"state-changed","account":"6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11",\
            "version":3,"state":{"is":"send-locked","decisionDate":"2026-11-24",\
            "destroyOn":"2027-01-24"},"mailbox":{"quotaBytes":7,\
            "handover":"snv@phutho.gov.vn","aliases":["a@phutho.gov.vn"]},\
            "request":"16/SNV-VP"}"""),
        Arguments.of(
            new Entry.QuotaGranted(
                ID, 4, new QuotaGrant(AccountKind.PERSON, 3000, Optional.of(ITEM)), "15/SNV-VP"),
            """
            {"v":1,"kind":"quota-granted","account":"6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11",\
            "version":4,"grant":{"kind":"person","megabytes":3000,\
            "exception":{"number":"15/SNV-VP","item":"2"}},"request":"15/SNV-VP"}"""),
        Arguments.of(
            new Entry.QuotaGranted(ID, 4, QuotaGrant.regular(AccountKind.AGENCY, 5000), "1/A"),
            """
            {"v":1,"kind":"quota-granted","account":"6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11",\
            "version":4,"grant":{"kind":"agency","megabytes":5000},"request":"1/A"}"""),
        Arguments.of(
            new Entry.SecretHandedOver(ITEM, ID),
            """
            {"v":1,"kind":"secret-handed-over","number":"15/SNV-VP","item":"2",\
            "account":"6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11"}"""),
        Arguments.of(
            new Entry.EffectApplied(ID, "add entry", "15/SNV-VP"),
            """
            {"v":1,"kind":"effect-applied","account":"6f1c2b6e-0b5a-4c1e-9d53-0a8f0e7d1c11",\
            "effect":"add entry","request":"15/SNV-VP"}"""));
  }

  private static Entry changed(AccountState state) {
    return new Entry.StateChanged(
        ID,
        3,
        state,
        MailboxSettings.of(
            7,
            Optional.of(MailAddress.parse("snv@phutho.gov.vn")),
            List.of(MailAddress.parse("a@phutho.gov.vn"))),
        "16/SNV-VP");
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void spellsAnEntrySo(Entry entry, String text) {
    assertThat(json.write(entry)).hasToString(text);
    assertThat(json.read(JsonMapper.shared().readTree(text))).isEqualTo(entry);
  }

  @ParameterizedTest
  @MethodSource("states")
  void spellsAStateSo(AccountState state, String text) {
    assertThat(ValueJson.state(state)).hasToString(text);
    assertThat(ValueJson.state(JsonMapper.shared().readTree(text))).isEqualTo(state);
  }

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(new AccountState.Active(), "{\"is\":\"active\"}"),
        Arguments.of(
            new AccountState.Retiring(DAY), "{\"is\":\"retiring\",\"lastDay\":\"2026-11-24\"}"),
        Arguments.of(
            new AccountState.Suspended("13.2", DAY, DAY),
            "{\"is\":\"suspended\",\"clause\":\"13.2\",\"since\":\"2026-11-24\","
                + "\"removeOn\":\"2026-11-24\"}"),
        Arguments.of(
            new AccountState.Destroyed(DAY), "{\"is\":\"destroyed\",\"at\":\"2026-11-24\"}"));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void spellsASecretsStateSo(SecretState state, String text) {
    assertThat(ValueJson.secret(state)).hasToString(text);
    assertThat(ValueJson.secret(JsonMapper.shared().readTree(text))).isEqualTo(state);
  }

  static Stream<Arguments> secrets() {
    return Stream.of(
        Arguments.of(new SecretState.Initial(), "{\"is\":\"initial\"}"),
        Arguments.of(new SecretState.MustChange(), "{\"is\":\"must-change\"}"),
        Arguments.of(new SecretState.Valid(DAY), "{\"is\":\"valid\",\"until\":\"2026-11-24\"}"),
        Arguments.of(new SecretState.Expired(), "{\"is\":\"expired\"}"));
  }

  @Test
  void sealsThePhoneAndTheHash() {
    Entry.AccountIssued issued = anAccount().issued();
    Entry secret =
        new Entry.SecretChanged(ID, 1, new SecretState.Initial(), new SecretHash("$argon2id$x"));

    assertThat(json.write(issued).toString())
        .doesNotContain("84900000001")
        .contains("\"fullName\":\"Trần Mạnh Hùng\"", "\"otpPhone\":\"1.");
    assertThat(json.write(secret).toString()).doesNotContain("argon2id").contains("\"hash\":\"1.");
    assertThat(json.read(json.write(issued))).isEqualTo(issued);
    assertThat(json.read(json.write(secret))).isEqualTo(secret);
  }

  @Test
  void readsAnAccountThatWasWrittenBeforeThereWereExceptions() {
    Entry.AccountIssued issued = anAccount().issued();
    assertThat(json.write(issued).toString()).doesNotContain("quotaException");
    assertThat(((Entry.AccountIssued) json.read(json.write(issued))).record().circumstances())
        .isEqualTo(issued.record().circumstances())
        .extracting(Circumstances::quotaException)
        .isEqualTo(Optional.empty());
  }

  @Test
  void keepsAnException() {
    Circumstances granted = Circumstances.unknown().withQuotaException(Optional.of(ITEM));
    assertThat(CircumstancesJson.read(CircumstancesJson.write(granted))).isEqualTo(granted);
  }

  @Test
  void knowsEveryReasonByItsSlug() {
    for (ReasonCode code : ReasonCode.values()) {
      List<Reason> reasons = List.of(Reason.of(code, "/x"));
      assertThat(ValueJson.reasons(ValueJson.reasons(reasons))).isEqualTo(reasons);
    }
  }

  @Test
  void readsNoEntryOfANewerVersion() {
    assertThatThrownBy(
            () -> json.read(JsonMapper.shared().readTree("{\"v\":2,\"kind\":\"item-moved\"}")))
        .hasMessageContaining("version 2");
  }

  @Test
  void readsNoUnknownKind() {
    assertThatThrownBy(
            () -> json.read(JsonMapper.shared().readTree("{\"v\":1,\"kind\":\"surprise\"}")))
        .hasMessageContaining("surprise");
  }
}

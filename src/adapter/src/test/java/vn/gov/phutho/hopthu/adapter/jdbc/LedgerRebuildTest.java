package vn.gov.phutho.hopthu.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;

@ParameterizedClass
@EnumSource(Engine.class)
class LedgerRebuildTest {
  private final Engine engine;
  private final Entry.DocumentAccepted document = aDocument().items("1", "2").accepted();
  private final Entry.AccountIssued account = anAccount().issued();
  private final UUID id = account.account();
  private TestDatabase database;
  private LedgerRebuild rebuild;

  LedgerRebuildTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    rebuild = new LedgerRebuild(database.source(), database.transaction(), TestDatabase.SEAL);
    LocalDate day = LocalDate.of(2026, 11, 24);
    append(document, account);
    append(new Entry.ItemDecided(item(document, "1"), id, List.of()));
    append(
        new Entry.SecretChanged(id, 1, new SecretState.Initial(), new SecretHash("$1")),
        new Entry.SecretHandedOver(item(document, "1"), id));
    append(new Entry.SecretChanged(id, 2, new SecretState.Valid(day), new SecretHash("$2")));
    append(withAlias(3, List.of(MailAddress.parse("cu@phutho.gov.vn"))));
    append(withAlias(4, List.of()));
    append(
        new Entry.EffectApplied(id, "add entry", document.number()),
        new Entry.ItemMoved(item(document, "1"), ItemState.APPLIED, List.of()));
    append(anAccount().suspendedSince(day).issued());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void append(Entry... entries) {
    assertThat(database.ledger().append(Instant.EPOCH, List.of(entries)))
        .isInstanceOf(Append.Appended.class);
  }

  private Entry withAlias(int version, List<MailAddress> aliases) {
    return new Entry.StateChanged(
        id,
        version,
        new AccountState.Active(),
        MailboxSettings.of(1, Optional.empty(), aliases),
        "16/SNV-VP");
  }

  @Test
  void findsTheStoredProjectionsEqualToTheLedger() {
    assertThat(rebuild.compare()).isEqualTo(new LedgerRebuild.Comparison(11, List.of()));
    assertThat(rebuild.rebuild().equal()).isTrue();
  }

  @Test
  void namesEveryRowThatDiffersAndLeavesIt() {
    tamper();

    for (int time = 0; time < 2; time++) {
      assertThat(rebuild.compare().differences())
          .containsExactlyInAnyOrder(
              "account " + id + " is stored otherwise than the ledger says",
              "address cu@phutho.gov.vn is in the ledger, but not stored",
              "document 99/GIA-MAO is stored, but not in the ledger");
    }
  }

  @Test
  void putsTheProjectionsRight() {
    AccountRecord before = database.books().accounts().find(id).orElseThrow();
    tamper();

    assertThat(rebuild.rebuild().differences()).hasSize(3);

    assertThat(rebuild.compare().equal()).isTrue();
    assertThat(database.books().accounts().find(id)).contains(before);
    assertThat(database.books().accounts().at(MailAddress.parse("cu@phutho.gov.vn"))).isPresent();
  }

  @Test
  void replacesNothingWhenTheLedgerContradictsItself() {
    database
        .jdbc()
        .sql("delete from ledger where kind = 'account-issued' and account = ?")
        .param(id)
        .update();

    LedgerRebuild.Comparison found = rebuild.rebuild();

    assertThat(found.differences()).singleElement().asString().contains("line 4", id.toString());
    assertThat(database.books().accounts().find(id)).isPresent();
  }

  private void tamper() {
    database
        .jdbc()
        .sql("update account set status = 'active', version = 9 where id = ?")
        .param(id)
        .update();
    database.jdbc().sql("delete from address where address = 'cu@phutho.gov.vn'").update();
    database
        .jdbc()
        .sql("insert into document values ('99/GIA-MAO', 'x', current_timestamp)")
        .update();
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.model.SecretState;

class SecretDayMigrationTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  void findsTheDaysOfAnOlderLedger(Engine engine, @TempDir Path folder) { // E2 (14.2)
    LocalDate day = LocalDate.parse("2027-05-24");
    Entry.AccountIssued valid = anAccount().secret(new SecretState.Valid(day)).issued();
    try (TestDatabase database = engine.open(folder)) {
      database.ledger().append(Instant.EPOCH, List.of(valid, anAccount().issued()));
      database.jdbc().sql("drop index account_secret_until").update();
      database.jdbc().sql("alter table account drop column secret_until").update();

      new ResourceDatabasePopulator(new ClassPathResource("db/migration/V4__secret_day.sql"))
          .execute(database.source());

      assertThat(database.books().accounts().due(day)).isEmpty();
      assertThat(database.books().accounts().due(day.plusDays(1))).containsExactly(valid.account());
      assertThat(
              new LedgerRebuild(database.source(), database.transaction(), TestDatabase.SEAL)
                  .compare()
                  .differences())
          .isEmpty();
    }
  }
}

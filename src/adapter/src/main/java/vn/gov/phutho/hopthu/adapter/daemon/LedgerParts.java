package vn.gov.phutho.hopthu.adapter.daemon;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.jdbc.JdbcAccounts;
import vn.gov.phutho.hopthu.adapter.jdbc.JdbcDocuments;
import vn.gov.phutho.hopthu.adapter.jdbc.JdbcErrands;
import vn.gov.phutho.hopthu.adapter.jdbc.JdbcFocalPoints;
import vn.gov.phutho.hopthu.adapter.jdbc.JdbcLedger;
import vn.gov.phutho.hopthu.adapter.schedule.Pace;
import vn.gov.phutho.hopthu.adapter.seal.KeyRing;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Documents;
import vn.gov.phutho.hopthu.core.ledger.Ledger;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** The ledger and its database. */
@Configuration(proxyBeanMethods = false)
class LedgerParts {
  /** How long an HTTP request or a piece of work waits for an account that another one works on. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A turn for every worker, and a few for owners who change their secrets. */
  private static final int TURNS = Pace.standard().threads() + 6;

  @Bean
  @Primary
  HikariDataSource database(Settings settings) {
    return pool(settings.database(), "ledger", TURNS + 8);
  }

  /** Apart from the other, since the work of a turn needs a second connection. */
  @Bean
  HikariDataSource turnDatabase(Settings settings) {
    return pool(settings.database(), "turns", TURNS);
  }

  private static HikariDataSource pool(Settings.Database database, String name, int size) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(database.url());
    database.user().ifPresent(pool::setUsername);
    database.password().map(Secret::reveal).ifPresent(pool::setPassword);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    return pool;
  }

  @Bean
  KeyRing keyRing(Settings settings) {
    String key = settings.secrets().personalData().base64().reveal();
    return KeyRing.read(key.getBytes(StandardCharsets.US_ASCII));
  }

  @Bean
  Seal seal(KeyRing keys) {
    return new Seal(keys);
  }

  @Bean
  JdbcLedger ledger(DataSource database, PlatformTransactionManager transactions, Seal seal) {
    return new JdbcLedger(database, new TransactionTemplate(transactions), seal);
  }

  @Bean
  JdbcAccounts accounts(DataSource database, Seal seal) {
    return new JdbcAccounts(database, seal);
  }

  @Bean
  JdbcDocuments documents(DataSource database) {
    return new JdbcDocuments(database);
  }

  @Bean
  Books books(
      Ledger ledger, Accounts accounts, Documents documents, DataSource database, Seal seal) {
    return new Books(
        ledger,
        accounts,
        documents,
        new JdbcErrands(database),
        new JdbcFocalPoints(database, seal));
  }

  @Bean
  AccountTurn turns(HikariDataSource turnDatabase) {
    return new AccountTurn(turnDatabase, PATIENCE);
  }
}

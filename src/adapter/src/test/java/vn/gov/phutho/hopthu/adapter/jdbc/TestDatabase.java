package vn.gov.phutho.hopthu.adapter.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.phutho.hopthu.adapter.seal.KeyRing;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.core.ledger.Books;

/** A fresh migrated database with its pool; the PostgreSQL server is one per JVM. */
public final class TestDatabase implements AutoCloseable {
  public static final Seal SEAL =
      new Seal(KeyRing.read("c2VhbGVkIHdpdGggYSBrZXkgZm9yIHRlc3RzIGFsb25lISE=".getBytes(US_ASCII)));

  private final HikariDataSource pool;

  private TestDatabase(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(url.contains(":h2:") ? "sa" : "postgres");
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(0);
    pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).load().migrate();
  }

  /** A file in this folder, as a province without a database server has it. */
  public static TestDatabase h2(Path folder) {
    return new TestDatabase("jdbc:h2:file:" + folder.resolve("ledger"));
  }

  public static TestDatabase postgres() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(PostgresServer.INSTANCE.getPostgresDatabase())
        .sql("create database " + name)
        .update();
    return new TestDatabase(PostgresServer.INSTANCE.getJdbcUrl("postgres", name));
  }

  /** The database at this address, as another process left it. */
  public static TestDatabase at(String url) {
    return new TestDatabase(url);
  }

  public String url() {
    return pool.getJdbcUrl();
  }

  public DataSource source() {
    return pool;
  }

  /** A connection that ends when it is closed. */
  public Connection unpooled() throws SQLException {
    return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), "");
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  public JdbcLedger ledger() {
    return new JdbcLedger(pool, transaction(), SEAL);
  }

  public Books books() {
    return new Books(
        ledger(),
        new JdbcAccounts(pool, SEAL),
        new JdbcDocuments(pool),
        new JdbcErrands(pool),
        new JdbcFocalPoints(pool, SEAL));
  }

  @Override
  public void close() {
    int kept = pool.getHikariPoolMXBean().getActiveConnections();
    pool.close();
    assertThat(kept).as("connections that were not given back").isZero();
  }
}

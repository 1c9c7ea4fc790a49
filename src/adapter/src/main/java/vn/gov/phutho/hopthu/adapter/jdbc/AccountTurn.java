package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one thread of one process at a time work on an account. The turn is a row lock: it ends with
 * the work, or with the connection when the process dies.
 *
 * <p>A turn holds one connection of its pool as long as the work takes, while the work opens its
 * own transactions on others. From one pool, as many turns as it has connections would wait for
 * each other: give the turns a pool of their own, with a connection for every thread that takes
 * one, or a shared pool with more than two for each.
 *
 * <p>A turn is not taken twice: work that takes the turn of its own account waits in vain.
 */
public final class AccountTurn {
  private static final long PAUSE_NANOS = Duration.ofMillis(25).toNanos();

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Duration patience;

  /**
   * Turns in this database.
   *
   * @param patience how long to wait for a turn
   */
  public AccountTurn(DataSource database, Duration patience) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.patience = patience;
  }

  /**
   * What the work returns; empty when others kept the turn all the time and nothing was done.
   *
   * @throws LedgerUnavailable when the database fails before the work begins
   */
  public <T> Optional<T> take(UUID account, Supplier<T> work) {
    LedgerUnavailable.guard(() -> prepare(account));
    long start = System.nanoTime();
    do {
      Optional<Connection> turn = begin(account);
      if (turn.isPresent()) {
        try {
          return Optional.of(work.get());
        } finally {
          end(turn.get());
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    } while (System.nanoTime() - start < patience.toNanos());
    return Optional.empty();
  }

  private boolean prepare(UUID account) {
    try {
      return jdbc.sql(
                  "insert into account_turn select cast(? as uuid)"
                      + " where not exists (select 1 from account_turn where account = ?)")
              .params(account, account)
              .update()
          > 0;
    } catch (DuplicateKeyException byAnother) {
      return false;
    }
  }

  /** The connection that holds the lock; not bound to the thread, so that no work joins it. */
  private Optional<Connection> begin(UUID account) {
    Optional<Connection> opened = Optional.empty();
    try {
      Connection connection = database.getConnection();
      opened = Optional.of(connection);
      connection.setAutoCommit(false);
      if (lock(connection, account)) {
        return opened;
      }
    } catch (SQLException failure) {
      opened.ifPresent(AccountTurn::end);
      throw LedgerUnavailable.of(failure);
    }
    opened.ifPresent(AccountTurn::end);
    return Optional.empty();
  }

  private static boolean lock(Connection connection, UUID account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select account from account_turn where account = ? for update skip locked")) {
      select.setObject(1, account);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void end(Connection connection) {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException dead) {
      // The lock has died with the connection, and the work is done: nothing is left to say.
    }
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * The ledger's database does not answer or fails: try again later. What was being appended is in
 * the ledger whole or not at all, which of the two is unknown. The message holds no value of a row,
 * and there is no cause, since a driver's text quotes them.
 */
public final class LedgerUnavailable extends RuntimeException {
  /** SQLSTATE classes whose text speaks of the connection and the server, never of rows. */
  private static final Set<String> HARMLESS = Set.of("08", "28", "3D", "53", "57", "58");

  private LedgerUnavailable(String message) {
    super(message);
  }

  static LedgerUnavailable of(Exception failure) {
    return new LedgerUnavailable("the ledger's database fails: " + describe(failure));
  }

  private static String describe(Exception failure) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
    if (!(root instanceof SQLException sql)) {
      return failure.getClass().getSimpleName() + ", " + root.getClass().getSimpleName();
    }
    if (failure instanceof CannotGetJdbcConnectionException
        || failure instanceof CannotCreateTransactionException) {
      return String.valueOf(sql.getMessage());
    }
    @Nullable String state = sql.getSQLState();
    if (state == null || state.length() < 2) {
      return failure.getClass().getSimpleName();
    }
    return HARMLESS.contains(state.substring(0, 2))
        ? "SQLSTATE " + state + ", " + sql.getMessage()
        : "SQLSTATE " + state + ", " + failure.getClass().getSimpleName();
  }

  /** What the work returns; every failure of the database on the way is this exception. */
  static <T> T guard(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException | TransactionException failure) {
      throw of(failure);
    }
  }
}

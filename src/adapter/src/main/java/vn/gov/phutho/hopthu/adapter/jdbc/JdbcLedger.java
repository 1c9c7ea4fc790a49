package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Ledger;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/**
 * The ledger in a database. An append is one transaction of its own over the ledger and its
 * projections; read committed is enough for it.
 *
 * <p>Positions grow in the order of commits: once a reader has seen a position, no line at or below
 * it appears later, so a reader may go on after the last position it saw. There may be gaps between
 * them. The price is that appends commit one after another; they do everything else side by side.
 *
 * <p>Every method throws {@link LedgerUnavailable} when the database fails.
 */
public final class JdbcLedger implements Ledger {
  /**
   * Two appends that issue the same addresses in another order deadlock; one of them goes again.
   */
  private static final int ATTEMPTS = 5;

  private static final long JITTER_NANOS = Duration.ofMillis(300).toNanos();

  private final TransactionTemplate transaction;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final EntryJson json;
  private final Projector projector;

  public JdbcLedger(DataSource database, TransactionTemplate transaction, Seal seal) {
    this.transaction = transaction;
    template = new JdbcTemplate(database);
    jdbc = JdbcClient.create(template);
    json = new EntryJson(seal);
    projector = new Projector(jdbc);
    LedgerUnavailable.guard(() -> template.execute(JdbcLedger::writeAtOnce));
  }

  /**
   * By default H2 writes what was committed half a second later, and a process that is killed
   * before forgets what it acknowledged. Holds for every table, as long as this process has the
   * database open.
   */
  private static boolean writeAtOnce(Connection connection) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
      return false;
    }
    try (Statement set = connection.createStatement()) {
      return set.execute("set write_delay 0");
    }
  }

  @Override
  public Append append(Instant at, List<Entry> entries) {
    Instant time = at.truncatedTo(ChronoUnit.MICROS);
    List<Line> lines = entries.stream().map(e -> new Line(time, e, json.write(e))).toList();
    return LedgerUnavailable.guard(() -> append(lines));
  }

  private Append append(List<Line> lines) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> append(lines, status));
      } catch (ConcurrencyFailureException | QueryTimeoutException deadlock) {
        if (attempt == ATTEMPTS) {
          throw deadlock;
        }
        // Both sides may have given up at the same moment: they must not meet again.
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(JITTER_NANOS));
      }
    }
  }

  private Append append(List<Line> lines, TransactionStatus status) {
    RowLocks.take(jdbc, lines);
    for (Line line : lines) {
      Optional<String> conflict = projector.project(line);
      if (conflict.isPresent()) {
        status.setRollbackOnly();
        return new Append.Conflict(conflict.get());
      }
    }
    // Last, because from here on the others wait for this commit.
    jdbc.sql("update ledger_head set position = position + ?").param(lines.size()).update();
    long last = jdbc.sql("select position from ledger_head").query(Long.class).single();
    write(last - lines.size(), lines);
    return new Append.Appended(last);
  }

  private void write(long before, List<Line> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Line line : lines) {
      Entry entry = line.entry();
      Optional<ItemRef> item =
          entry instanceof Entry.OnItem on ? Optional.of(on.item()) : Optional.empty();
      rows.add(
          new @Nullable Object[] {
            before + rows.size() + 1,
            line.at(),
            line.json().required("kind").stringValue(),
            entry instanceof Entry.OnAccount on ? on.account() : null,
            entry instanceof Entry.DocumentAccepted accepted
                ? accepted.number()
                : item.map(ItemRef::number).orElse(null),
            item.map(ItemRef::item).orElse(null),
            line.json().toString()
          });
    }
    template.batchUpdate("insert into ledger values (?, ?, ?, ?, ?, ?, ?)", rows);
  }

  @Override
  public List<LedgerLine> history(UUID account) {
    return lines(
        "select * from ledger where position in ("
            + "select position from ledger where account = ? union select l.position from ledger l"
            + " join item i on i.number = l.number and i.item = l.item where i.account = ?)"
            + " order by position",
        account,
        account);
  }

  @Override
  public List<LedgerLine> history(String number) {
    return lines("select * from ledger where number = ? order by position", number);
  }

  /** At most {@code limit} lines after this position, in their order. */
  public List<LedgerLine> after(long position, int limit) {
    return lines(
        "select * from ledger where position > ? order by position fetch first ? rows only",
        position,
        limit);
  }

  private List<LedgerLine> lines(String sql, Object... values) {
    return LedgerUnavailable.guard(
        () ->
            jdbc
                .sql(sql)
                .params(values)
                .query((row, number) -> Stored.read(row, json))
                .list()
                .stream()
                .map(Stored::asLedgerLine)
                .toList());
  }
}

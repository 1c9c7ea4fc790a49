package vn.gov.phutho.hopthu.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.phutho.hopthu.adapter.seal.Seal;

/**
 * Computes the projections anew from the lines of the ledger, and compares them with the stored
 * ones row by row. One transaction; what is appended meanwhile waits for it, so it is meant for a
 * quiet hour. Throws {@link LedgerUnavailable}.
 */
public final class LedgerRebuild {
  private static final int PAGE = 500;

  private final TransactionTemplate transaction;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final EntryJson json;
  private final Projector projector;

  public LedgerRebuild(DataSource database, TransactionTemplate transaction, Seal seal) {
    this.transaction = transaction;
    template = new JdbcTemplate(database);
    jdbc = JdbcClient.create(template);
    json = new EntryJson(seal);
    projector = new Projector(jdbc);
  }

  /**
   * What a comparison found.
   *
   * @param lines how many lines the ledger has
   * @param differences the rows that differ, by table and key; none when the stored projections are
   *     what the ledger says
   */
  public record Comparison(long lines, List<String> differences) {
    public Comparison {
      differences = List.copyOf(differences);
    }

    public boolean equal() {
      return differences.isEmpty();
    }
  }

  /** Compares and changes nothing. */
  public Comparison compare() {
    return LedgerUnavailable.guard(() -> run(false));
  }

  /**
   * Compares, and puts what the ledger says in place of what was stored. Nothing is replaced when
   * the ledger contradicts itself.
   */
  public Comparison rebuild() {
    return LedgerUnavailable.guard(() -> run(true));
  }

  private Comparison run(boolean keep) {
    return transaction.execute(
        status -> {
          jdbc.sql("select position from ledger_head for update").query(Long.class).single();
          Projections stored = Projections.read(template);
          Projections.clear(jdbc);
          Replay replay = replay();
          if (replay.contradiction().isPresent()) {
            status.setRollbackOnly();
            return new Comparison(replay.lines(), List.of(replay.contradiction().get()));
          }
          List<String> differences = stored.differences(Projections.read(template));
          if (!keep || differences.isEmpty()) {
            status.setRollbackOnly();
          }
          return new Comparison(replay.lines(), differences);
        });
  }

  private record Replay(long lines, Optional<String> contradiction) {}

  private Replay replay() {
    long count = 0;
    long position = 0;
    while (true) {
      List<Stored> page =
          jdbc.sql(
                  "select position, at, entry from ledger where position > ?"
                      + " order by position fetch first "
                      + PAGE
                      + " rows only")
              .param(position)
              .query((row, number) -> Stored.read(row, json))
              .list();
      if (page.isEmpty()) {
        return new Replay(count, Optional.empty());
      }
      for (Stored stored : page) {
        count++;
        position = stored.position();
        Optional<String> conflict = projector.project(stored.line());
        if (conflict.isPresent()) {
          return new Replay(
              count,
              Optional.of(
                  "ledger line " + position + " contradicts the lines before: " + conflict.get()));
        }
      }
    }
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.phutho.hopthu.core.ledger.Entry;

/**
 * Takes the rows that an append will change in one order for all, so that no two wait in a ring.
 */
final class RowLocks {
  private RowLocks() {}

  static void take(JdbcClient jdbc, List<Line> lines) {
    SortedSet<UUID> accounts = new TreeSet<>();
    SortedSet<String> numbers = new TreeSet<>();
    for (Line line : lines) {
      if (line.entry() instanceof Entry.OnAccount on
          && !(on instanceof Entry.AccountIssued)
          && !(on instanceof Entry.EffectApplied)) {
        accounts.add(on.account());
      }
      if (line.entry() instanceof Entry.OnItem on) {
        numbers.add(on.item().number());
      }
    }
    // A single row is locked by its change.
    if (accounts.size() + numbers.size() < 2) {
      return;
    }
    for (String number : numbers) {
      jdbc.sql("select number from document where number = ? for update")
          .param(number)
          .query(String.class)
          .optional();
    }
    for (UUID account : accounts) {
      jdbc.sql("select id from account where id = ? for update")
          .param(account)
          .query(UUID.class)
          .optional();
    }
  }
}

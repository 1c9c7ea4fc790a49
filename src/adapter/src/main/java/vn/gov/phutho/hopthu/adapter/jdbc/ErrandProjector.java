package vn.gov.phutho.hopthu.adapter.jdbc;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** Carries errands and focal points into the projections; every other entry changes none. */
final class ErrandProjector {
  private final JdbcClient jdbc;

  ErrandProjector(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says what stands in the way, as {@link Projector#project}. */
  Optional<String> project(Line line) {
    if (line.entry() instanceof Entry.ErrandOrdered e) {
      return order(e.item()) ? Optional.empty() : Optional.of(e.item().toString());
    }
    if (line.entry() instanceof Entry.AccountErrandDone e) {
      return done(JdbcErrands.subject(e.account()), e.errand(), line, e.receipt());
    }
    if (line.entry() instanceof Entry.ItemErrandDone e) {
      return done(JdbcErrands.subject(e.item()), e.errand(), line, e.receipt());
    }
    return line.entry() instanceof Entry.FocalPointNamed e ? name(e, line) : Optional.empty();
  }

  private Optional<String> name(Entry.FocalPointNamed e, Line line) {
    jdbc.sql("delete from focal_point where agency = ?").param(e.agency()).update();
    try {
      jdbc.sql("insert into focal_point values (?, ?)")
          .params(e.agency(), line.text("focalPoint"))
          .update();
      return Optional.empty();
    } catch (DuplicateKeyException atTheSameTime) {
      return Optional.of("focal point of " + e.agency());
    }
  }

  private boolean order(ItemRef item) {
    return jdbc.sql(
                "update item set errand = true where number = ? and item = ?"
                    + " and state = 'accepted' and account is null and not errand")
            .params(item.number(), item.item())
            .update()
        > 0;
  }

  private Optional<String> done(String subject, String errand, Line line, String receipt) {
    try {
      jdbc.sql("insert into errand values (?, ?, ?, ?)")
          .params(subject, errand, line.at(), receipt)
          .update();
      return Optional.empty();
    } catch (DuplicateKeyException before) {
      return Optional.of(errand);
    }
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.phutho.hopthu.core.ledger.Errands;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** The errands as {@link JdbcLedger} projects them. Throws {@link LedgerUnavailable}. */
public final class JdbcErrands implements Errands {
  private final JdbcClient jdbc;

  public JdbcErrands(DataSource database) {
    jdbc = JdbcClient.create(database);
  }

  /** No id holds a space and no number a colon, so that no two subjects are written alike. */
  static String subject(UUID account) {
    return "account:" + account;
  }

  static String subject(ItemRef item) {
    return "item:" + item.number() + " " + item.item();
  }

  @Override
  public Map<String, Done> of(UUID account) {
    return done(subject(account));
  }

  @Override
  public Map<String, Done> of(ItemRef item) {
    return done(subject(item));
  }

  @Override
  public int count(String errand) {
    return LedgerUnavailable.guard(
        () ->
            jdbc.sql("select count(*) from errand where errand = ? and subject like 'account:%'")
                .param(errand)
                .query(Integer.class)
                .single());
  }

  private Map<String, Done> done(String subject) {
    Map<String, Done> done = new HashMap<>();
    LedgerUnavailable.guard(
        () ->
            jdbc.sql("select errand, at, receipt from errand where subject = ?")
                .param(subject)
                .query((row, number) -> done.put(row.getString("errand"), done(row)))
                .list());
    return done;
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("receipt"));
  }
}

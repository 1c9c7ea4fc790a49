package vn.gov.phutho.hopthu.adapter.jdbc;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.core.ledger.FocalPoint;
import vn.gov.phutho.hopthu.core.ledger.FocalPoints;

/** The focal points as {@link JdbcLedger} projects them. Throws {@link LedgerUnavailable}. */
public final class JdbcFocalPoints implements FocalPoints {
  private final JdbcClient jdbc;
  private final AccountJson json;

  public JdbcFocalPoints(DataSource database, Seal seal) {
    jdbc = JdbcClient.create(database);
    json = new AccountJson(seal);
  }

  @Override
  public Optional<FocalPoint> of(String agency) {
    return LedgerUnavailable.guard(
            () ->
                jdbc.sql("select focal_point from focal_point where agency = ?")
                    .param(agency)
                    .query(String.class)
                    .optional())
        .map(text -> json.focalPoint(JsonMapper.shared().readTree(text), agency));
  }
}

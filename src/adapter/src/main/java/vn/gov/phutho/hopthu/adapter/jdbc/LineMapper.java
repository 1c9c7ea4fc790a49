package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;

/** Reads rows of the ledger. */
final class LineMapper implements RowMapper<LedgerLine> {
  private final EntryJson json;

  LineMapper(EntryJson json) {
    this.json = json;
  }

  @Override
  public LedgerLine mapRow(ResultSet row, int number) throws SQLException {
    return new LedgerLine(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        json.read(JsonMapper.shared().readTree(row.getString("entry"))));
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.adapter.seal.SealBroken;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;

/** A row of the ledger. */
record Stored(long position, Line line) {
  /**
   * Reads a row.
   *
   * @throws IllegalStateException when it is no entry, naming its position
   */
  static Stored read(ResultSet row, EntryJson json) throws SQLException {
    long position = row.getLong("position");
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    ObjectNode spelling = JsonMapper.shared().readTree(row.getString("entry")).asObject();
    try {
      return new Stored(position, new Line(at, json.read(spelling), spelling));
    } catch (SealBroken | IllegalArgumentException unreadable) {
      throw new IllegalStateException("ledger line " + position + " is unreadable", unreadable);
    }
  }

  LedgerLine asLedgerLine() {
    return new LedgerLine(position, line.at().toInstant(), line.entry());
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.ledger.Entry;

/**
 * An entry on its way into the tables, with its stored spelling. The projections copy sealed parts
 * from the spelling: sealed anew they would differ.
 */
record Line(OffsetDateTime at, Entry entry, ObjectNode json) {
  Line(Instant at, Entry entry, ObjectNode json) {
    this(at.atOffset(ZoneOffset.UTC), entry, json);
  }

  /** The spelling of one part. */
  String text(String... path) {
    JsonNode part = json;
    for (String field : path) {
      part = part.required(field);
    }
    return part.toString();
  }
}

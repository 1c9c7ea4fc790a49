package vn.gov.phutho.hopthu.adapter.jdbc;

import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.optional;
import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.text;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.ledger.Absence;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** How the ledger spells circumstances; an account written before there were any has none. */
final class CircumstancesJson {
  private CircumstancesJson() {}

  static ObjectNode write(Circumstances circumstances) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    circumstances.issuedOn().ifPresent(day -> json.put("issuedOn", day.toString()));
    circumstances.hold().ifPresent(ref -> json.set("hold", ValueJson.item(ref)));
    circumstances
        .absence()
        .ifPresent(
            absence ->
                json.putObject("absence")
                    .put("from", absence.from().toString())
                    .put("to", absence.to().toString())
                    .put("reason", absence.reason()));
    circumstances.confirmed().ifPresent(ref -> json.set("confirmed", ValueJson.item(ref)));
    circumstances
        .quotaException()
        .ifPresent(ref -> json.set("quotaException", ValueJson.item(ref)));
    return json;
  }

  static Circumstances read(JsonNode json) {
    return new Circumstances(
        optional(json, "issuedOn").map(LocalDate::parse),
        ref(json, "hold"),
        json.optional("absence")
            .map(
                a ->
                    new Absence(
                        LocalDate.parse(text(a, "from")),
                        LocalDate.parse(text(a, "to")),
                        text(a, "reason"))),
        ref(json, "confirmed"),
        ref(json, "quotaException"));
  }

  private static Optional<ItemRef> ref(JsonNode json, String field) {
    return json.optional(field).map(ValueJson::item);
  }
}

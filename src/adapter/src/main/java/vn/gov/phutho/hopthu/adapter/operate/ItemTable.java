package vn.gov.phutho.hopthu.adapter.operate;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Prints an answer about a document for a person. */
final class ItemTable {
  private final PrintWriter out;

  ItemTable(PrintWriter out) {
    this.out = out;
  }

  void print(JsonNode answer) {
    out.printf("%s%n", answer.path("number").asString(""));
    out.printf("%-6s %-9s %-36s %s%n", "item", "state", "address", "reasons");
    for (JsonNode item : answer.path("items")) {
      out.printf(
          "%-6s %-9s %-36s %s%n",
          item.path("item").asString(""),
          item.path("state").asString(""),
          item.path("address").asString("-"),
          slugs(item.path("reasons")));
      item.path("reasons").forEach(this::reason);
    }
    out.flush();
  }

  private static String slugs(JsonNode reasons) {
    StringBuilder slugs = new StringBuilder();
    reasons.forEach(
        r -> slugs.append(slugs.isEmpty() ? "" : ", ").append(r.path("code").asString("")));
    return slugs.isEmpty() ? "-" : slugs.toString();
  }

  /** One reason in both languages. */
  void reason(JsonNode reason) {
    String detail = reason.path("detail").asString("");
    out.printf(
        "  %s %s%s%n    %s%n    %s%n",
        reason.path("code").asString(""),
        reason.path("where").asString(""),
        detail.isEmpty() ? "" : " (" + detail + ")",
        reason.path("vi").asString(""),
        reason.path("en").asString(""));
    out.flush();
  }
}

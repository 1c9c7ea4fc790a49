package vn.gov.phutho.hopthu.adapter.jdbc;

import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.optional;
import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.strings;
import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

/** How the ledger spells the values inside its entries. */
final class ValueJson {
  private ValueJson() {}

  static ObjectNode state(AccountState state) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    if (state instanceof AccountState.SendLocked s) {
      return json.put("is", "send-locked")
          .put("decisionDate", s.decisionDate().toString())
          .put("destroyOn", s.destroyOn().toString());
    }
    if (state instanceof AccountState.Retiring s) {
      return json.put("is", "retiring").put("lastDay", s.lastDay().toString());
    }
    if (state instanceof AccountState.Suspended s) {
      return json.put("is", "suspended")
          .put("clause", s.clause())
          .put("since", s.since().toString())
          .put("removeOn", s.removeOn().toString());
    }
    if (state instanceof AccountState.Destroyed s) {
      return json.put("is", "destroyed").put("at", s.at().toString());
    }
    return json.put("is", "active");
  }

  static AccountState state(JsonNode json) {
    String is = text(json, "is");
    return switch (is) {
      case "active" -> new AccountState.Active();
      case "send-locked" ->
          new AccountState.SendLocked(day(json, "decisionDate"), day(json, "destroyOn"));
      case "retiring" -> new AccountState.Retiring(day(json, "lastDay"));
      case "suspended" ->
          new AccountState.Suspended(
              text(json, "clause"), day(json, "since"), day(json, "removeOn"));
      case "destroyed" -> new AccountState.Destroyed(day(json, "at"));
      default -> throw new IllegalArgumentException("an account state of unknown word " + is);
    };
  }

  static ObjectNode secret(SecretState state) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    if (state instanceof SecretState.Valid valid) {
      return json.put("is", "valid").put("until", valid.until().toString());
    }
    if (state instanceof SecretState.Expired) {
      return json.put("is", "expired");
    }
    return json.put("is", state instanceof SecretState.Initial ? "initial" : "must-change");
  }

  static SecretState secret(JsonNode json) {
    String is = text(json, "is");
    return switch (is) {
      case "initial" -> new SecretState.Initial();
      case "must-change" -> new SecretState.MustChange();
      case "valid" -> new SecretState.Valid(day(json, "until"));
      case "expired" -> new SecretState.Expired();
      default -> throw new IllegalArgumentException("a secret's state of unknown word " + is);
    };
  }

  static ObjectNode mailbox(MailboxSettings settings) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("quotaBytes", settings.quotaBytes());
    settings.handover().ifPresent(v -> json.put("handover", v.toString()));
    ArrayNode aliases = json.putArray("aliases");
    settings.aliases().forEach(a -> aliases.add(a.toString()));
    return json;
  }

  static MailboxSettings mailbox(JsonNode json) {
    return MailboxSettings.of(
        json.required("quotaBytes").longValue(),
        optional(json, "handover").map(MailAddress::parse),
        strings(json.required("aliases")).stream().map(MailAddress::parse).toList());
  }

  static ObjectNode item(ItemRef ref) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("number", ref.number())
        .put("item", ref.item());
  }

  static ItemRef item(JsonNode json) {
    return new ItemRef(text(json, "number"), text(json, "item"));
  }

  static ObjectNode grant(QuotaGrant grant) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("kind", grant.kind().word()).put("megabytes", grant.megabytes());
    grant.exception().ifPresent(item -> json.set("exception", item(item)));
    return json;
  }

  static QuotaGrant grant(JsonNode json) {
    return new QuotaGrant(
        kind(text(json, "kind")),
        json.required("megabytes").intValue(),
        json.optional("exception").map(ValueJson::item));
  }

  static AccountKind kind(String word) {
    for (AccountKind kind : AccountKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("an account of unknown kind " + word);
  }

  static ArrayNode reasons(List<Reason> reasons) {
    ArrayNode json = JsonMapper.shared().createArrayNode();
    for (Reason reason : reasons) {
      json.addObject()
          .put("code", reason.code().slug())
          .put("where", reason.where())
          .put("detail", reason.detail());
    }
    return json;
  }

  static List<Reason> reasons(JsonNode json) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode reason : json) {
      reasons.add(
          new Reason(
              ReasonCode.valueOf(text(reason, "code").replace('-', '_').toUpperCase(Locale.ROOT)),
              text(reason, "where"),
              text(reason, "detail")));
    }
    return reasons;
  }

  private static LocalDate day(JsonNode json, String field) {
    return LocalDate.parse(text(json, field));
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;

/**
 * How the ledger spells an entry, field by field, so that a renamed record changes no stored line.
 * Every entry carries the version of its spelling ({@code v}); this class writes version 1 and
 * reads all versions that were ever written.
 */
final class EntryJson {
  static final String DOCUMENT_ACCEPTED = "document-accepted";
  static final String ACCOUNT_ISSUED = "account-issued";
  private static final String ITEM_DECIDED = "item-decided";
  private static final String ITEM_MOVED = "item-moved";
  private static final String STATE_CHANGED = "state-changed";
  private static final String QUOTA_GRANTED = "quota-granted";
  private static final String SECRET_CHANGED = "secret-changed";
  private static final String SECRET_HANDED_OVER = "secret-handed-over";
  private static final String EFFECT_APPLIED = "effect-applied";
  private static final String ERRAND_ORDERED = "errand-ordered";
  private static final String HOLDER_CHANGED = "holder-changed";
  private static final String CIRCUMSTANCES_CHANGED = "circumstances-changed";
  private static final String SECRET_RESET = "secret-reset";
  private static final String ACCOUNT_ERRAND_DONE = "account-errand-done";
  private static final String ITEM_ERRAND_DONE = "item-errand-done";
  private static final String FOCAL_POINT_NAMED = "focal-point-named";

  private static final int VERSION = 1;

  private final AccountJson accounts;

  EntryJson(Seal seal) {
    accounts = new AccountJson(seal);
  }

  AccountJson accounts() {
    return accounts;
  }

  ObjectNode write(Entry entry) {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("v", VERSION);
    if (entry instanceof Entry.DocumentAccepted e) {
      json.put("kind", DOCUMENT_ACCEPTED)
          .put("number", e.number())
          .put("contentHash", e.contentHash());
      ArrayNode items = json.putArray("items");
      e.items().forEach(items::add);
      return json.put("evidence", e.evidence());
    }
    if (entry instanceof Entry.ItemDecided e) {
      item(json.put("kind", ITEM_DECIDED), e.item()).put("account", e.account().toString());
      json.set("confirm", ValueJson.reasons(e.confirm()));
      return json;
    }
    if (entry instanceof Entry.ItemMoved e) {
      item(json.put("kind", ITEM_MOVED), e.item()).put("to", e.to().word());
      json.set("reasons", ValueJson.reasons(e.reasons()));
      return json;
    }
    if (entry instanceof Entry.AccountIssued e) {
      json.put("kind", ACCOUNT_ISSUED);
      json.set("record", accounts.write(e.record()));
      return json;
    }
    if (entry instanceof Entry.StateChanged e) {
      json.put("kind", STATE_CHANGED)
          .put("account", e.account().toString())
          .put("version", e.version());
      json.set("state", ValueJson.state(e.state()));
      json.set("mailbox", ValueJson.mailbox(e.mailbox()));
      return json.put("request", e.request());
    }
    if (entry instanceof Entry.QuotaGranted e) {
      json.put("kind", QUOTA_GRANTED)
          .put("account", e.account().toString())
          .put("version", e.version());
      json.set("grant", ValueJson.grant(e.grant()));
      return json.put("request", e.request());
    }
    if (entry instanceof Entry.SecretChanged e) {
      json.put("kind", SECRET_CHANGED)
          .put("account", e.account().toString())
          .put("version", e.version());
      json.set("state", ValueJson.secret(e.state()));
      return json.put("hash", accounts.write(e.hash(), e.account()));
    }
    if (entry instanceof Entry.SecretHandedOver e) {
      return item(json.put("kind", SECRET_HANDED_OVER), e.item())
          .put("account", e.account().toString());
    }
    if (entry instanceof Entry.EffectApplied e) {
      return json.put("kind", EFFECT_APPLIED)
          .put("account", e.account().toString())
          .put("effect", e.effect())
          .put("request", e.request());
    }
    return writeChange(json, entry);
  }

  private ObjectNode writeChange(ObjectNode json, Entry entry) {
    if (entry instanceof Entry.HolderChanged e) {
      change(json, HOLDER_CHANGED, e.account(), e.version());
      json.set("holder", accounts.write(e.holder(), e.account()));
      json.set("mailbox", ValueJson.mailbox(e.mailbox()));
      return json.put("request", e.request());
    }
    if (entry instanceof Entry.CircumstancesChanged e) {
      change(json, CIRCUMSTANCES_CHANGED, e.account(), e.version());
      json.set("circumstances", CircumstancesJson.write(e.circumstances()));
      return json.put("request", e.request());
    }
    if (entry instanceof Entry.SecretReset e) {
      return change(json, SECRET_RESET, e.account(), e.version()).put("request", e.request());
    }
    return writeErrand(json, entry);
  }

  private ObjectNode writeErrand(ObjectNode json, Entry entry) {
    if (entry instanceof Entry.ErrandOrdered e) {
      return item(json.put("kind", ERRAND_ORDERED), e.item());
    }
    if (entry instanceof Entry.AccountErrandDone e) {
      return json.put("kind", ACCOUNT_ERRAND_DONE)
          .put("account", e.account().toString())
          .put("errand", e.errand())
          .put("receipt", e.receipt());
    }
    if (entry instanceof Entry.ItemErrandDone e) {
      return item(json.put("kind", ITEM_ERRAND_DONE), e.item())
          .put("errand", e.errand())
          .put("receipt", e.receipt());
    }
    Entry.FocalPointNamed e = (Entry.FocalPointNamed) entry;
    item(json.put("kind", FOCAL_POINT_NAMED), e.item()).put("agency", e.agency());
    json.set("focalPoint", accounts.write(e.focalPoint(), e.agency()));
    return json;
  }

  private static ObjectNode change(ObjectNode json, String kind, UUID account, int version) {
    return json.put("kind", kind).put("account", account.toString()).put("version", version);
  }

  private static ObjectNode item(ObjectNode json, ItemRef ref) {
    return json.put("number", ref.number()).put("item", ref.item());
  }

  Entry read(JsonNode json) {
    if (json.required("v").intValue() != VERSION) {
      throw new IllegalArgumentException(
          "an entry of version " + json.required("v") + ": written by a newer Hopthu");
    }
    String kind = json.required("kind").stringValue();
    return switch (kind) {
      case DOCUMENT_ACCEPTED ->
          new Entry.DocumentAccepted(
              text(json, "number"),
              text(json, "contentHash"),
              strings(json.required("items")),
              text(json, "evidence"));
      case ITEM_DECIDED ->
          new Entry.ItemDecided(
              item(json), account(json), ValueJson.reasons(json.required("confirm")));
      case ITEM_MOVED ->
          new Entry.ItemMoved(
              item(json), itemState(text(json, "to")), ValueJson.reasons(json.required("reasons")));
      case ACCOUNT_ISSUED -> new Entry.AccountIssued(accounts.read(json.required("record")));
      case STATE_CHANGED ->
          new Entry.StateChanged(
              account(json),
              json.required("version").intValue(),
              ValueJson.state(json.required("state")),
              ValueJson.mailbox(json.required("mailbox")),
              text(json, "request"));
      case QUOTA_GRANTED ->
          new Entry.QuotaGranted(
              account(json),
              json.required("version").intValue(),
              ValueJson.grant(json.required("grant")),
              text(json, "request"));
      case SECRET_CHANGED ->
          new Entry.SecretChanged(
              account(json),
              json.required("version").intValue(),
              ValueJson.secret(json.required("state")),
              accounts.hash(text(json, "hash"), account(json)));
      case SECRET_HANDED_OVER -> new Entry.SecretHandedOver(item(json), account(json));
      case EFFECT_APPLIED ->
          new Entry.EffectApplied(account(json), text(json, "effect"), text(json, "request"));
      default -> readYounger(kind, json);
    };
  }

  private Entry readYounger(String kind, JsonNode json) {
    return switch (kind) {
      case ERRAND_ORDERED -> new Entry.ErrandOrdered(item(json));
      case HOLDER_CHANGED ->
          new Entry.HolderChanged(
              account(json),
              json.required("version").intValue(),
              accounts.holder(json.required("holder"), account(json)),
              ValueJson.mailbox(json.required("mailbox")),
              text(json, "request"));
      case CIRCUMSTANCES_CHANGED ->
          new Entry.CircumstancesChanged(
              account(json),
              json.required("version").intValue(),
              CircumstancesJson.read(json.required("circumstances")),
              text(json, "request"));
      case SECRET_RESET ->
          new Entry.SecretReset(
              account(json), json.required("version").intValue(), text(json, "request"));
      case ACCOUNT_ERRAND_DONE ->
          new Entry.AccountErrandDone(account(json), text(json, "errand"), text(json, "receipt"));
      case ITEM_ERRAND_DONE ->
          new Entry.ItemErrandDone(item(json), text(json, "errand"), text(json, "receipt"));
      case FOCAL_POINT_NAMED ->
          new Entry.FocalPointNamed(
              item(json),
              text(json, "agency"),
              accounts.focalPoint(json.required("focalPoint"), text(json, "agency")));
      default -> throw new IllegalArgumentException("an entry of unknown kind " + kind);
    };
  }

  private static ItemRef item(JsonNode json) {
    return new ItemRef(text(json, "number"), text(json, "item"));
  }

  private static UUID account(JsonNode json) {
    return UUID.fromString(text(json, "account"));
  }

  static String text(JsonNode json, String field) {
    return json.required(field).stringValue();
  }

  static Optional<String> optional(JsonNode json, String field) {
    return json.optional(field).map(JsonNode::stringValue);
  }

  static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::stringValue).toList();
  }

  static ItemState itemState(String word) {
    for (ItemState state : ItemState.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw new IllegalArgumentException("an item state of unknown word " + word);
  }
}

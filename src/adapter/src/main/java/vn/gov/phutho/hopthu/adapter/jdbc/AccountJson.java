package vn.gov.phutho.hopthu.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.optional;
import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.text;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.FocalPoint;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;

/**
 * How the ledger spells an account. Its phone and the hashes of its secrets are sealed to its id
 * (B7, E4).
 */
final class AccountJson {
  private static final String PHONE = "the phone of ";

  /** Not sealed, so that the database can tell it from a hash. */
  static final String NONE = "none";

  private static final String HASH = "a secret's hash of ";

  private final Seal seal;

  AccountJson(Seal seal) {
    this.seal = seal;
  }

  ObjectNode write(AccountRecord record) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", record.id().toString()).put("version", record.version());
    json.set("holder", write(record.holder(), record.id()));
    json.set("state", ValueJson.state(record.state()));
    json.set("secret", ValueJson.secret(record.secret()));
    json.set("mailbox", ValueJson.mailbox(record.mailbox()));
    json.set("circumstances", CircumstancesJson.write(record.circumstances()));
    return json.put("request", record.request());
  }

  AccountRecord read(JsonNode json) {
    UUID id = UUID.fromString(text(json, "id"));
    return new AccountRecord(
        id,
        json.required("version").intValue(),
        holder(json.required("holder"), id),
        ValueJson.state(json.required("state")),
        ValueJson.secret(json.required("secret")),
        ValueJson.mailbox(json.required("mailbox")),
        CircumstancesJson.read(json.path("circumstances")),
        text(json, "request"));
  }

  ObjectNode write(Holder holder, UUID id) {
    Profile profile = holder.profile();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("kind", holder.kind().word())
        .put("address", holder.address().toString())
        .put("person", holder.person().hex())
        .put("fullName", profile.fullName());
    profile.title().ifPresent(v -> json.put("title", v));
    profile.agency().ifPresent(v -> json.put("agency", v));
    profile.otpPhone().ifPresent(v -> json.put("otpPhone", seal(v.digits(), PHONE + id)));
    return json;
  }

  Holder holder(JsonNode json, UUID id) {
    return new Holder(
        ValueJson.kind(text(json, "kind")),
        MailAddress.parse(text(json, "address")),
        new PersonKey(text(json, "person")),
        new Profile(
            text(json, "fullName"),
            optional(json, "title"),
            optional(json, "agency"),
            optional(json, "otpPhone").map(v -> new Phone(open(v, PHONE + id)))));
  }

  /** The phone of a focal point is sealed to its agency. */
  ObjectNode write(FocalPoint focalPoint, String agency) {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("fullName", focalPoint.fullName())
            .put("address", focalPoint.address().toString());
    focalPoint.phone().ifPresent(v -> json.put("phone", seal(v.digits(), PHONE + agency)));
    return json;
  }

  FocalPoint focalPoint(JsonNode json, String agency) {
    return new FocalPoint(
        text(json, "fullName"),
        optional(json, "phone").map(v -> new Phone(open(v, PHONE + agency))),
        MailAddress.parse(text(json, "address")));
  }

  String write(SecretHash hash, UUID id) {
    return hash.isNone() ? NONE : seal(hash.encoded(), HASH + id);
  }

  SecretHash hash(String text, UUID id) {
    return text.equals(NONE) ? SecretHash.NONE : new SecretHash(open(text, HASH + id));
  }

  private String seal(String text, String context) {
    return seal.seal(text.getBytes(UTF_8), context);
  }

  private String open(String text, String context) {
    return new String(seal.open(text, context), UTF_8);
  }
}

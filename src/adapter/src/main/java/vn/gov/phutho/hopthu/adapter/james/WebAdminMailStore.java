package vn.gov.phutho.hopthu.adapter.james;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/** The mailboxes of an Apache James with the extension in it. */
public final class WebAdminMailStore implements MailStore {
  /** James' own default folders; mail clients look for them by these names. */
  private static final Set<String> FOLDERS =
      Set.of("inbox", "outbox", "sent", "trash", "drafts", "archive", "spam");

  /** 7.1 grants 500 MB at least, so this quota is nobody's. */
  private static final long INCOMPLETE = 0;

  /** Mail on its way is delivered or answered by itself. */
  private static final String WAITING = "queue:";

  private final WebAdmin james;

  public WebAdminMailStore(WebAdmin james) {
    this.james = james;
  }

  @Override
  public Observed<Optional<MailboxSettings>> read(MailAddress address) {
    Answer answer = james.get(WebAdmin.account(address));
    if (!(answer instanceof Answer.Spoken spoken)) {
      return Observed.failed(((Answer.Silent) answer).why());
    }
    // Without the extension James answers 404 as well: only the route's own word means "no
    // mailbox".
    if (spoken.status() == 404 && !spoken.reason().isEmpty()) {
      return Observed.complete(Optional.empty());
    }
    if (spoken.status() != 200 || !speaksOf(address, spoken)) {
      return Observed.failed(WebAdminRefusal.text("read", address, spoken));
    }
    try {
      return Observed.complete(Optional.of(settings(spoken.body())));
    } catch (IllegalArgumentException notAnAddress) {
      return Observed.failed("read " + address + ": an alias or hand-over that is no address");
    }
  }

  @Override
  public Effect put(MailAddress address, MailboxSettings settings) {
    Answer answer = james.put(WebAdmin.account(address), body(settings));
    if (answer instanceof Answer.Spoken spoken
        && spoken.status() == 200
        && speaksOf(address, spoken)) {
      return Effect.done();
    }
    return WebAdminRefusal.effect("put", address, answer);
  }

  @Override
  public Effect erase(MailAddress address) {
    Answer answer = james.delete(WebAdmin.account(address));
    if (answer instanceof Answer.Spoken spoken
        && spoken.status() == 200
        && speaksOf(address, spoken)
        && spoken.body().path("remaining").isArray()) {
      return receipt(address, spoken.body());
    }
    return WebAdminRefusal.effect("erase", address, answer);
  }

  /** The names of a person's folders are personal: they are counted, not told (B7). */
  private static Effect receipt(MailAddress address, JsonNode body) {
    List<String> remaining = texts(body.path("remaining"));
    if (remaining.isEmpty() && body.path("complete").asBoolean(false)) {
      return Effect.done();
    }
    if (remaining.stream().allMatch(r -> r.startsWith(WAITING))) {
      return new Effect.Unavailable(
          "erase "
              + address
              + ": "
              + body.path("unknown").size()
              + " stores of James could not be read, "
              + remaining.size()
              + " mails to it wait in a queue");
    }
    return new Effect.Rejected(
        "erase " + address + ": James still holds " + remaining.size() + " parts; see its log");
  }

  private static boolean speaksOf(MailAddress address, Answer.Spoken spoken) {
    return spoken.body().path("address").asString("").equals(address.toString());
  }

  private static ObjectNode body(MailboxSettings settings) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("quotaBytes", settings.quotaBytes());
    settings.aliases().forEach(a -> body.withArray("aliases").add(a.toString()));
    body.withArray("aliases");
    body.put("handover", settings.handover().map(MailAddress::toString).orElse(null));
    return body;
  }

  private static MailboxSettings settings(JsonNode body) {
    Set<String> missing = new TreeSet<>(FOLDERS);
    texts(body.path("folders")).forEach(f -> missing.remove(f.toLowerCase(Locale.ROOT)));
    JsonNode quota = body.path("quotaBytes");
    boolean complete = missing.isEmpty() && quota.canConvertToLong();
    return MailboxSettings.of(
        complete ? quota.longValue() : INCOMPLETE,
        Optional.ofNullable(body.path("handover").stringValue(null)).map(MailAddress::parse),
        texts(body.path("aliases")).stream().map(MailAddress::parse).toList());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asString("")));
    return texts;
  }
}

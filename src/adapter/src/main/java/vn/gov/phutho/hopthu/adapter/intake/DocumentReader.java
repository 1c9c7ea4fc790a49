package vn.gov.phutho.hopthu.adapter.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Reads the payload of a verified document. A fault of the header refuses the document, with all
 * its faults; a fault of one item makes that item {@link Item.Faulty} and leaves the others good
 * (B1).
 */
public final class DocumentReader {
  /** How far the clock of the request system may be ahead of ours. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final FormSchemas schemas;
  private final FormReaders readers;

  public DocumentReader(FormSchemas schemas, PersonKeys persons) {
    this.schemas = schemas;
    this.readers = new FormReaders(persons);
  }

  /** What a payload is. */
  public sealed interface Reading {
    /**
     * A document.
     *
     * @param contentHash equal for two payloads that say the same, see {@link ContentHash}
     */
    record Understood(Document document, String contentHash) implements Reading {}

    /** None, for all these reasons. */
    record Unreadable(List<Reason> reasons) implements Reading {
      public Unreadable {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** Reads it as of this moment; never throws, whatever the bytes are. */
  public Reading read(byte[] payload, Instant now) {
    StrictJson.Reading json = StrictJson.read(payload);
    if (!(json instanceof StrictJson.Reading.Tree tree)) {
      String why = ((StrictJson.Reading.Broken) json).why();
      return new Reading.Unreadable(List.of(new Reason(ReasonCode.MALFORMED_JSON, "", why)));
    }
    Texts.Cleaned cleaned = Texts.clean(tree.root());
    JsonNode root = cleaned.root();
    Fields fields = new Fields(root, "");
    Instant approvedAt =
        fields.parse("/approval/approvedAt", t -> OffsetDateTime.parse(t).toInstant(), now);
    List<Reason> faults = new ArrayList<>(schemas.document(root));
    cleaned.faults().stream().filter(f -> !inItem(f)).forEach(faults::add);
    if (faults.isEmpty()) {
      faults.addAll(fields.faults());
      faults.addAll(unfit(root, approvedAt, now));
    }
    return faults.isEmpty()
        ? new Reading.Understood(
            document(root, approvedAt, cleaned.faults()), ContentHash.of(tree.root()))
        : new Reading.Unreadable(faults.stream().distinct().toList());
  }

  private static boolean inItem(Reason fault) {
    return fault.where().startsWith("/items/");
  }

  /** Faults of a header that follows its schema. */
  private List<Reason> unfit(JsonNode root, Instant approvedAt, Instant now) {
    List<Reason> faults = new ArrayList<>();
    if (!schemas.supports(root.path("form").stringValue())) {
      faults.add(Reason.of(ReasonCode.UNSUPPORTED_FORM, "/form"));
    }
    if (approvedAt.isAfter(now.plus(SKEW))) { // B3
      faults.add(Reason.of(ReasonCode.APPROVAL_IN_FUTURE, "/approval/approvedAt"));
    }
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < root.path("items").size(); i++) {
      if (!numbers.add(root.at("/items/" + i + "/item").stringValue())) {
        faults.add(Reason.of(ReasonCode.DUPLICATE_ITEM, "/items/" + i + "/item"));
      }
    }
    return faults;
  }

  private Document document(JsonNode root, Instant approvedAt, List<Reason> textFaults) {
    Fields fields = new Fields(root, "");
    String form = fields.text("/form");
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < root.path("items").size(); i++) {
      String where = "/items/" + i;
      items.add(
          item(
              form,
              root.at(where),
              where,
              textFaults.stream().filter(f -> f.where().startsWith(where + "/")).toList()));
    }
    return new Document(
        form,
        fields.text("/number"),
        fields.date("/date"),
        fields.text("/agency"),
        new Document.Approval(
            fields.text("/approval/decision"), fields.text("/approval/approvedBy"), approvedAt),
        items);
  }

  private Item item(String form, JsonNode node, String where, List<Reason> textFaults) {
    String number = node.path("item").stringValue();
    JsonNode action = node.path("action");
    if (action.isMissingNode()) {
      return new Item.Faulty(
          number, where, List.of(Reason.of(ReasonCode.FIELD_MISSING, where + "/action")));
    }
    Optional<List<Reason>> schemaFaults =
        schemas.item(form, action.isString() ? action.stringValue() : "", node, where);
    if (schemaFaults.isEmpty()) {
      return new Item.Faulty(
          number, where, List.of(Reason.of(ReasonCode.UNSUPPORTED_FORM, where + "/action")));
    }
    List<Reason> faults =
        Stream.concat(schemaFaults.get().stream(), textFaults.stream()).distinct().toList();
    return faults.isEmpty()
        ? readers.read(form, node, where)
        : new Item.Faulty(number, where, faults);
  }
}

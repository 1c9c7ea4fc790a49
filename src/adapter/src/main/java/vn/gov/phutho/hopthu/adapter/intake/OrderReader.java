package vn.gov.phutho.hopthu.adapter.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The department's own orders (B2). */
record OrderReader(PersonKeys persons) implements FormReader {
  @Override
  public Optional<? extends Order> read(Fields fields, String item, String where) {
    return switch (fields.text("/action")) {
      case "notice" -> Optional.of(notice(fields, item, where));
      case "takedown" -> Optional.of(new Order.Takedown(item, where, fields.text("/messageId")));
      case "confirm" ->
          Optional.of(
              new Order.Confirm(
                  item, where, new ItemRef(fields.text("/number"), fields.text("/confirmed"))));
      default -> fields.address("/address").map(a -> onMailbox(fields, item, where, a));
    };
  }

  private Order onMailbox(Fields fields, String item, String where, MailAddress address) {
    return switch (fields.text("/action")) {
      case "lock" -> new Order.Lock(item, where, address, fields.text("/clause"));
      case "restore" -> new Order.Restore(item, where, address);
      case "quota" -> new Order.Quota(item, where, address, fields.number("/megabytes"));
      case "resetSecret" -> new Order.ResetSecret(item, where, address);
      case "handover" ->
          new Order.HandOver(
              item, where, address, FormReader.representative(fields, "/representative", persons));
      case "hold" -> new Order.Hold(item, where, address);
      case "release" -> new Order.Release(item, where, address);
      case "focalPoint" ->
          new Order.NameFocalPoint(
              item,
              where,
              fields.text("/agency"),
              fields.text("/fullName"),
              fields.optionalPhone("/phone"),
              address);
      case "absence" ->
          new Order.Absence(
              item,
              where,
              address,
              fields.date("/from"),
              fields.date("/to"),
              fields.text("/reason"));
      default ->
          throw new IllegalStateException(
              "an order that has a schema and no reader: " + fields.text("/action"));
    };
  }

  private static Order notice(Fields fields, String item, String where) {
    return new Order.Notice(
        item,
        where,
        instant(fields, "/from"),
        instant(fields, "/to"),
        fields.flag("/emergency"),
        fields.text("/text"));
  }

  private static Instant instant(Fields fields, String pointer) {
    return fields.parse(pointer, t -> OffsetDateTime.parse(t).toInstant(), Instant.EPOCH);
  }
}

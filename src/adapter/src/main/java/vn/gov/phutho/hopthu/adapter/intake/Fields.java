package vn.gov.phutho.hopthu.adapter.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** The fields of one object that followed its schema; collects what the schema cannot say. */
final class Fields {
  private final JsonNode node;
  private final String where;
  private final List<Reason> faults = new ArrayList<>();

  Fields(JsonNode node, String where) {
    this.node = node;
    this.where = where;
  }

  List<Reason> faults() {
    return List.copyOf(faults);
  }

  String text(String pointer) {
    return node.at(pointer).asString("");
  }

  /** A field left out and a field left empty are the same. */
  Optional<String> optional(String pointer) {
    return Optional.of(text(pointer)).filter(v -> !v.isEmpty());
  }

  /** How many elements an array has. */
  int size(String pointer) {
    return node.at(pointer).size();
  }

  int number(String pointer) {
    return node.at(pointer).intValue();
  }

  boolean flag(String pointer) {
    return node.at(pointer).booleanValue();
  }

  Optional<Phone> optionalPhone(String pointer) {
    return optional(pointer).map(given -> phone(pointer));
  }

  LocalDate date(String pointer) {
    return parse(pointer, LocalDate::parse, LocalDate.EPOCH);
  }

  /** A date or time of another type, {@code instead} when it is none. */
  <T> T parse(String pointer, Function<String, T> parser, T instead) {
    try {
      return parser.apply(text(pointer));
    } catch (DateTimeException notInTheCalendar) {
      faults.add(Reason.of(ReasonCode.DATE_INVALID, where + pointer));
      return instead;
    }
  }

  Optional<MailAddress> address(String pointer) {
    Optional<String> text = optional(pointer);
    Optional<MailAddress> address = text.flatMap(MailAddress::read);
    if (text.isPresent() && address.isEmpty()) {
      faults.add(Reason.of(ReasonCode.ADDRESS_INVALID, where + pointer));
    }
    return address;
  }

  /** The number in the form of E.164, e.g. {@code +84912345678}. */
  Phone phone(String pointer) {
    String digits = text(pointer).replaceAll("[ .-]", "");
    return new Phone(digits.startsWith("0") ? "+84" + digits.substring(1) : digits);
  }
}

package vn.gov.phutho.hopthu.adapter.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The templates that there are, with what each may say and has to say. */
enum Form {
  SECRET_EXPIRES("name address until days", "until"),
  DESTRUCTION("name address on clause last", "address on"),
  ISSUED("name address day", "address"),
  DIGEST(
      "name day destroyed suspended expired issued address holder on since clause lastDay",
      "destroyed suspended expired issued address on"),
  DOWNTIME("name from until text emergency order", "from until text"),
  OPEN_ITEMS("name near past item due", "near past item due");

  private final String known;
  private final String needed;

  Form(String known, String needed) {
    this.known = known;
    this.needed = needed;
  }

  /** The name of the file without its ending, as {@code hopthu notice preview} takes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Set<String> known() {
    return Set.of(known.split(" "));
  }

  Set<String> needed() {
    return Set.of(needed.split(" "));
  }

  static Optional<Form> named(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }
}

package vn.gov.phutho.hopthu.extension;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** Takes settings by key and remembers what was wrong. */
public final class SettingsReader {
  private static final String FILE = "conf/hopthu.properties";

  private final Map<String, String> values;
  private final Set<String> known = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  SettingsReader(Map<String, String> values) {
    this.values = values;
  }

  public String text(String key) {
    known.add(key);
    String value = values.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      faults.add(key + ": missing");
    }
    return value;
  }

  /**
   * A text that may be left empty, which turns what it is about off; the key itself must be there.
   */
  public Optional<String> optional(String key) {
    known.add(key);
    if (!values.containsKey(key)) {
      faults.add(key + ": missing; leave it empty to turn it off");
    }
    return Optional.of(values.getOrDefault(key, "").strip()).filter(v -> !v.isEmpty());
  }

  /** As {@link #optional}, of this form where it is there. */
  public Optional<String> optionalMatching(String key, String form, String allowed) {
    Optional<String> value = optional(key);
    Optional<String> good = value.filter(v -> v.matches(form));
    if (value.isPresent() && good.isEmpty()) {
      faults.add(key + ": '" + value.get() + "' is not " + allowed);
    }
    return good;
  }

  /** A text of this form. */
  public String matching(String key, String form, String allowed) {
    String value = text(key);
    if (!value.isEmpty() && !value.matches(form)) {
      faults.add(key + ": '" + value + "' is not " + allowed);
    }
    return value;
  }

  public long number(String key, long least, long most) {
    String value = text(key);
    if (value.isEmpty()) {
      return least;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Reported below, with what is allowed.
    }
    faults.add(key + ": '" + value + "' is not a whole number from " + least + " to " + most);
    return least;
  }

  /** One of these words, in lower case in the file. */
  <E extends Enum<E>> E word(String key, Class<E> allowed) {
    String value = text(key);
    E[] words = allowed.getEnumConstants();
    List<String> spelled = Stream.of(words).map(w -> w.name().toLowerCase(Locale.ROOT)).toList();
    int at = spelled.indexOf(value);
    if (at < 0 && !value.isEmpty()) {
      faults.add(key + ": '" + value + "' is not one of " + String.join(", ", spelled));
    }
    return words[Math.max(at, 0)];
  }

  OfficialDomains domains(String key, List<String> names) {
    try {
      return OfficialDomains.of(names);
    } catch (IllegalArgumentException e) {
      faults.add(
          key + ": '" + String.join(",", names) + "' has a name that is no domain, e.g. gov.vn");
      return OfficialDomains.of(List.of("invalid"));
    }
  }

  void finish() {
    values.keySet().stream()
        .filter(k -> !known.contains(k))
        .sorted()
        .forEach(k -> faults.add(k + ": unknown; known are " + known.stream().sorted().toList()));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(FILE + ": " + String.join("; ", faults));
    }
  }
}

package vn.gov.phutho.hopthu.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An LDAP entry as values. Attribute names compare without regard to case (RFC 4512 §2.5).
 *
 * @param dn in the form that {@link DirectorySchema} writes or the server returned
 */
public record DirectoryEntry(String dn, Map<String, List<String>> attributes) {
  public DirectoryEntry {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    attributes = Collections.unmodifiableMap(copy);
  }

  public List<String> values(String attribute) {
    return attributes.getOrDefault(attribute, List.of());
  }

  public Optional<String> first(String attribute) {
    return values(attribute).stream().findFirst();
  }

  /** Whether the attribute holds this value, without regard to case. */
  public boolean has(String attribute, String value) {
    String wanted = value.toLowerCase(Locale.ROOT);
    return values(attribute).stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).equals(wanted));
  }
}

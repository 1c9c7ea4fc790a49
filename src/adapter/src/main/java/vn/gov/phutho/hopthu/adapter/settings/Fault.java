package vn.gov.phutho.hopthu.adapter.settings;

import java.util.function.UnaryOperator;

/**
 * One thing that is wrong with the configuration. Values of secrets never appear in it.
 *
 * @param key the setting, e.g. {@code ldap.uri}; empty when a whole file is meant
 */
public record Fault(Place place, String key, Bilingual wrong, Rule rule) {
  /** {@code file:line:column: key: what is wrong; cho phép: …; ví dụ: …}. */
  public String vi() {
    return line(wrong.vi(), rule.allowed().vi(), "cho phép", "ví dụ");
  }

  /** {@code file:line:column: key: what is wrong; allowed: …; example: …}. */
  public String en() {
    return line(wrong.en(), rule.allowed().en(), "allowed", "example");
  }

  private String line(String what, String allowed, String allowedWord, String exampleWord) {
    UnaryOperator<String> prefix = s -> s.isEmpty() ? "" : s + ": ";
    StringBuilder line = new StringBuilder(place + ": " + prefix.apply(key) + what);
    if (!allowed.isEmpty()) {
      line.append("; ").append(allowedWord).append(": ").append(allowed);
    }
    if (!rule.example().isEmpty()) {
      line.append("; ").append(exampleWord).append(": ").append(rule.example());
    }
    return line.toString();
  }
}

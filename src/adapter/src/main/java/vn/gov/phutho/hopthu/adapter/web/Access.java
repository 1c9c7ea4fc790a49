package vn.gov.phutho.hopthu.adapter.web;

import java.util.List;
import java.util.Optional;

/**
 * Who may use which path. The path is taken as it was sent; one that is spelt in an unusual way, or
 * that no rule names, is the operator's.
 */
final class Access {
  private static final String OPERATE = "operate";

  private static final List<Rule> RULES =
      List.of(
          Rule.open("/v1/secret"), // E3: the owner shows the current secret instead
          Rule.open("/doi-mat-khau"),
          Rule.open("/actuator/health"),
          Rule.of("/actuator/prometheus", "metrics"),
          Rule.of("/v1/requests", "submit"),
          Rule.of("/v1/outcomes", "outcomes"),
          Rule.of("/v1/directory", "directory"));

  private Access() {}

  /** Covers the path and everything below it. */
  private record Rule(String path, Optional<String> role) {
    static Rule of(String path, String role) {
      return new Rule(path, Optional.of(role));
    }

    static Rule open(String path) {
      return new Rule(path, Optional.empty());
    }

    boolean covers(String sent) {
      return sent.equals(path) || sent.startsWith(path + "/");
    }
  }

  /** The role that the path needs; empty when it is open to all. */
  static Optional<String> roleFor(String path) {
    if (path.contains("..") || path.contains(";") || path.contains("//") || path.contains("\\")) {
      return Optional.of(OPERATE);
    }
    return RULES.stream()
        .filter(rule -> rule.covers(path))
        .findFirst()
        .map(Rule::role)
        .orElse(Optional.of(OPERATE));
  }
}

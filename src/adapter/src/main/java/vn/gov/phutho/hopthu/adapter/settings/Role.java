package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a token opens on the HTTP interface. */
public enum Role {
  /** Sends documents and fetches initial secrets. */
  SUBMIT,
  /** Reads what became of documents. */
  OUTCOMES,
  /** Looks at accounts and plans, and releases guards. */
  OPERATE,
  /** Reads metrics. */
  METRICS,
  /** Reads the directory of mailboxes. */
  DIRECTORY;

  /** The word in tokens.yaml. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Role::word).toList();
  }

  static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}

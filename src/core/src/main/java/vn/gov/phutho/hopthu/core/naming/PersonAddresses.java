package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Addresses of persons: A5 (4.2a) and A6 (4.2b). */
public final class PersonAddresses {
  private PersonAddresses() {}

  /**
   * Given name, initial of the family name, initials of the middle names: {@code Trần Mạnh Hùng}
   * gives {@code hungtm}. Empty for a name of a single word, which needs a decision.
   */
  public static Optional<String> stem(PersonName name) {
    List<String> words = name.asciiWords();
    if (words.size() < 2) {
      return Optional.empty();
    }
    StringBuilder stem = new StringBuilder(words.get(words.size() - 1));
    words.subList(0, words.size() - 1).forEach(w -> stem.append(w.charAt(0)));
    return Optional.of(stem.toString());
  }

  /** The first of stem, stem2, stem3 … that is neither reserved nor in use. */
  public static MailAddress firstFree(String stem, String domain, Set<MailAddress> inUse) {
    MailAddress candidate = new MailAddress(stem, domain);
    for (int n = 2;
        inUse.contains(candidate) || ReservedNames.contains(candidate.localPart());
        n++) {
      candidate = new MailAddress(stem + n, domain);
    }
    return candidate;
  }
}

package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Addresses of persons: A5 (4.2a) and A6 (4.2b). */
public final class PersonAddresses {
  /** No Vietnamese name has more; a longer one is two names, or a title before a name. */
  private static final int MOST_WORDS = 8;

  /** Leaves room for a number within the 64 octets of RFC 5321 §4.5.3.1.1. */
  private static final int MOST_LETTERS = 56;

  /** I, V, VI, X and XI are given names or initials as well. */
  private static final Pattern NUMERAL = Pattern.compile("II|III|IV|VII|VIII|IX|XII|XIII");

  private PersonAddresses() {}

  /**
   * Given name, initial of the family name, initials of the middle names: {@code Trần Mạnh Hùng}
   * gives {@code hungtm}. Empty for a name that needs a decision, see {@link #undecided}.
   */
  public static Optional<String> stem(PersonName name) {
    return undecided(name).isPresent() ? Optional.empty() : Optional.of(spelt(name));
  }

  /** Why the address of this name is not for a rule to make; empty when {@link #stem} makes it. */
  public static Optional<ReasonCode> undecided(PersonName name) {
    List<String> words = name.words();
    if (words.size() < 2) { // A5
      return Optional.of(ReasonCode.NAME_SINGLE_WORD);
    }
    if (words.size() > MOST_WORDS || spelt(name).length() > MOST_LETTERS) {
      return Optional.of(ReasonCode.NAME_TOO_LONG);
    }
    return NUMERAL.matcher(words.get(words.size() - 1)).matches()
        ? Optional.of(ReasonCode.NAME_ENDS_IN_NUMERAL)
        : Optional.empty();
  }

  private static String spelt(PersonName name) {
    List<String> words = name.asciiWords();
    StringBuilder stem = new StringBuilder(words.get(words.size() - 1));
    words.subList(0, words.size() - 1).forEach(w -> stem.append(w.charAt(0)));
    return stem.toString();
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

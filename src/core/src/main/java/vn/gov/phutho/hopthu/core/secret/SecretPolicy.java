package vn.gov.phutho.hopthu.core.secret;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * What a new secret must be: E1 (14.1).
 *
 * @param guessable strings that no secret contains, in any case: {@code 123456}, {@code password},
 *     {@code phutho} …
 */
public record SecretPolicy(Set<String> guessable) {
  private static final Transliterator ASCII =
      Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
  private static final List<String> KEYBOARD =
      List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz");

  /** A run of this many neighbours on the keyboard or in the alphabet is guessable. */
  private static final int RUN = 4;

  /** Parts of names shorter than this would forbid almost any secret. */
  private static final int PART = 3;

  public SecretPolicy {
    guessable =
        guessable.stream()
            .map(g -> g.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Every fault of the secret; empty when it is good. */
  public List<Reason> faults(Secret secret, MailAddress account, String fullName) {
    String clear = secret.reveal();
    String folded = ASCII.transliterate(clear);
    List<ReasonCode> faults = new ArrayList<>();
    int length = clear.codePointCount(0, clear.length());
    if (length < 8) {
      faults.add(ReasonCode.SECRET_TOO_SHORT);
    }
    if (length > 256) {
      faults.add(ReasonCode.SECRET_TOO_LONG);
    }
    if (classes(clear) < 3) {
      faults.add(ReasonCode.SECRET_CLASSES);
    }
    if (parts(account.localPart(), "[.0-9_-]+").anyMatch(folded::contains)) {
      faults.add(ReasonCode.SECRET_CONTAINS_ACCOUNT);
    }
    if (parts(ASCII.transliterate(fullName), "[^a-z]+").anyMatch(folded::contains)) {
      faults.add(ReasonCode.SECRET_CONTAINS_NAME);
    }
    if (guessable.stream().anyMatch(folded::contains) || runs(folded)) {
      faults.add(ReasonCode.SECRET_GUESSABLE);
    }
    return faults.stream().map(f -> Reason.of(f, "/new")).toList();
  }

  private static Stream<String> parts(String name, String separators) {
    return Arrays.stream(name.split(separators)).filter(p -> p.length() >= PART);
  }

  private static long classes(String clear) {
    return Stream.of(
            clear.chars().anyMatch(c -> c >= 'a' && c <= 'z'),
            clear.chars().anyMatch(c -> c >= 'A' && c <= 'Z'),
            clear.chars().anyMatch(c -> c >= '0' && c <= '9'),
            clear.chars().anyMatch(c -> !isAsciiLetterOrDigit(c)))
        .filter(present -> present)
        .count();
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean runs(String folded) {
    for (int i = 0; i + RUN <= folded.length(); i++) {
      String part = folded.substring(i, i + RUN);
      String back = new StringBuilder(part).reverse().toString();
      if (part.chars().distinct().count() == 1
          || KEYBOARD.stream().anyMatch(row -> row.contains(part) || row.contains(back))) {
        return true;
      }
    }
    return false;
  }
}

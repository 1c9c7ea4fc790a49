package vn.gov.phutho.hopthu.core.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * What a new secret must be: E1 (14.1).
 *
 * @param guessable strings that no secret contains, in any case, with or without diacritics: {@code
 *     123456}, {@code password}, {@code phutho} …
 */
public record SecretPolicy(Set<String> guessable) {
  /** In code points (14.1a). */
  public static final int SHORTEST = 8;

  /** In code points: 1 KiB in UTF-8 at most, which every login command takes in one line. */
  public static final int LONGEST = 256;

  /** Parts of names shorter than this would forbid almost any secret. */
  private static final int PART = 3;

  public SecretPolicy {
    guessable = guessable.stream().map(Likeness::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The spelling of a secret that is hashed, stored and compared (RFC 8265 §4.2). */
  public static Secret prepare(Secret typed) {
    return OpaqueText.prepare(typed);
  }

  /** Every fault of the secret; empty when it is good. */
  public List<Reason> faults(Secret secret, MailAddress account, String fullName) {
    List<Reason> faults = new ArrayList<>(faults(secret, account));
    String folded = Likeness.fold(prepare(secret).reveal());
    Likeness likeness = Likeness.of(folded);
    boolean named =
        TypedName.of(fullName, PART).stream().anyMatch(p -> p.matcher(folded).find())
            || parts(Likeness.fold(fullName), "[^a-z]+").anyMatch(likeness::contains);
    if (named) {
      faults.add(Reason.of(ReasonCode.SECRET_CONTAINS_NAME, "/new"));
    }
    return faults;
  }

  /** The faults that anybody can tell who knows no more than what was typed. */
  public List<Reason> faults(Secret secret, MailAddress account) {
    List<ReasonCode> faults = new ArrayList<>(faultsOf(prepare(secret).reveal()));
    Likeness likeness = Likeness.of(prepare(secret).reveal());
    if (parts(account.localPart(), "[^a-z]+").anyMatch(likeness::contains)) {
      faults.add(ReasonCode.SECRET_CONTAINS_ACCOUNT);
    }
    return faults.stream().map(f -> Reason.of(f, "/new")).toList();
  }

  private List<ReasonCode> faultsOf(String clear) {
    Likeness likeness = Likeness.of(clear);
    int length = clear.codePointCount(0, clear.length());
    return Stream.of(
            when(length < SHORTEST, ReasonCode.SECRET_TOO_SHORT),
            when(length > LONGEST, ReasonCode.SECRET_TOO_LONG),
            when(!OpaqueText.isTypeable(clear), ReasonCode.SECRET_CHARACTERS),
            when(classes(clear) < 3, ReasonCode.SECRET_CLASSES),
            when(guessable.stream().anyMatch(likeness::contains), ReasonCode.SECRET_GUESSABLE),
            when(Runs.onKeyboard(likeness.folded()), ReasonCode.SECRET_KEYBOARD_RUN),
            when(Runs.repeats(likeness.folded()), ReasonCode.SECRET_REPEATS),
            when(Runs.date(likeness.folded()), ReasonCode.SECRET_DATE))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<ReasonCode> when(boolean fault, ReasonCode code) {
    return fault ? Stream.of(code) : Stream.empty();
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
}

package vn.gov.phutho.hopthu.extension.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Whether a message that a user hands in was sent on by a program of his, not by himself (13.5).
 * Only its header can tell, so this is best effort: a program that leaves no trace is not seen.
 *
 * <p>A reply or a notice that a program writes in the user's own name is no forward (RFC 3834 §5).
 * A person may send a message on unchanged, with Resent-From of his own (RFC 5322 §3.6.6).
 */
public final class Resubmission {
  /** Written by Exchange, Gmail and fetching programs on what a rule sends on. */
  private static final List<String> MARKS =
      List.of(
          "X-Autoforward",
          "X-Autoforwarded",
          "X-Auto-Forwarded",
          "X-Forwarded-To",
          "X-Forwarded-For",
          "X-MS-Exchange-Inbox-Rules-Loop");

  private static final List<String> RESENT =
      List.of("Resent-From", "Resent-Sender", "Resent-To", "Resent-Date", "Resent-Message-ID");

  private static final Set<String> OWN = Set.of("auto-generated", "auto-replied", "auto-notified");

  private Resubmission() {}

  /**
   * Whether a program sent it on.
   *
   * @param fields the values of a header field, by name; none when it is not there
   */
  public static boolean isAutomatic(MailAddress user, Function<String, List<String>> fields) {
    if (has(MARKS, fields)) {
      return true;
    }
    List<String> submitted =
        fields.apply("Auto-Submitted").stream()
            .map(v -> v.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .filter(v -> !v.equals("no"))
            .toList();
    boolean resent = has(RESENT, fields);
    if (submitted.isEmpty()) {
      return resent && !isOf(user, fields.apply("Resent-From"));
    }
    return resent || !OWN.containsAll(submitted) || !isOf(user, fields.apply("From"));
  }

  private static boolean has(List<String> names, Function<String, List<String>> fields) {
    return names.stream().anyMatch(n -> !fields.apply(n).isEmpty());
  }

  private static boolean isOf(MailAddress user, List<String> values) {
    return HeaderSenders.read(values).equals(List.of(user));
  }
}

package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Finds addresses in fields that have no grammar of their own. */
final class Addresses {
  // Tried at the start of a word alone: a long one costs its length, not its square.
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![^\\s<>,;:()\"])[^\\s<>,;:()\"@]++@[A-Za-z0-9.-]++");

  private Addresses() {}

  /** Every address, in order. */
  static List<MailAddress> in(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(a -> MailAddress.read(a).stream())
        .toList();
  }

  static Optional<MailAddress> first(String text) {
    return in(text).stream().findFirst();
  }

  /** A host's own name for a user of its, {@code root@localhost}, is no mailbox in the world. */
  static boolean isInTheWorld(MailAddress address) {
    String domain = address.domain();
    return domain.contains(".")
        && !domain.endsWith(".local")
        && !domain.endsWith(".localdomain")
        && !domain.endsWith(".internal")
        && !domain.endsWith(".lan");
  }
}

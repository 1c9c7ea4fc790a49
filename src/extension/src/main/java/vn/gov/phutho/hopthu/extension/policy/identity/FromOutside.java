package vn.gov.phutho.hopthu.extension.policy.identity;

import java.util.Optional;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * What happens to a message of nobody who is logged in whose From or Sender is in a domain that
 * this server hosts. A return path in one is refused whatever this says.
 */
public enum FromOutside {
  REFUSE,
  /** Delivered with {@link #HEADER}. */
  TAG,
  PASS;

  /** Names the address that was not proved; one that comes from outside is taken off. */
  public static final String HEADER = "X-Hopthu-Unproved-Sender";

  /**
   * Whether the return path is one of ours.
   *
   * @param hosted whether this server hosts a domain
   */
  public static boolean isOurs(Optional<String> envelope, Predicate<String> hosted) {
    return envelope
        .map(e -> e.substring(e.lastIndexOf('@') + 1))
        .map(d -> d.endsWith(".") ? d.substring(0, d.length() - 1) : d)
        .filter(hosted)
        .isPresent();
  }

  /** The first address of ours that some reader might take for the sender. */
  public static Optional<MailAddress> ours(Authors authors, Predicate<String> hosted) {
    return authors.named().stream().filter(a -> hosted.test(a.domain())).findFirst();
  }
}

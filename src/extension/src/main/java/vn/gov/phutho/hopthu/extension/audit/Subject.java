package vn.gov.phutho.hopthu.extension.audit;

import java.util.Collection;
import java.util.List;

/**
 * The message that a verdict is about.
 *
 * @param messageId Message-ID, or empty before DATA
 * @param sender return path, empty for a null sender
 * @param login the authenticated user, or empty
 */
public record Subject(String messageId, String sender, String login, List<String> recipients) {
  public Subject(String messageId, String sender, String login, Collection<?> recipients) {
    this(messageId, sender, login, recipients.stream().map(String::valueOf).toList());
  }

  /** The envelope, before there is a message. */
  public static Subject ofEnvelope(String sender, String login) {
    return new Subject("", sender, login, List.<String>of());
  }
}

package vn.gov.phutho.hopthu.extension.audit;

import java.util.Collection;
import java.util.List;

/**
 * The message that a verdict is about.
 *
 * @param messageId Message-ID, or empty before DATA
 * @param sender return path, empty for a null sender
 * @param login the authenticated user, or empty
 * @param mail James' name of the message, or empty before DATA
 * @param client IP address of the SMTP peer, or empty
 * @param detail what the rule found, or empty; never a part of the message
 */
public record Subject(
    String messageId,
    String sender,
    String login,
    List<String> recipients,
    String mail,
    String client,
    String detail) {
  public Subject(String messageId, String sender, String login, Collection<?> recipients) {
    this(messageId, sender, login, recipients.stream().map(String::valueOf).toList(), "", "", "");
  }

  /** The envelope, before there is a message. */
  public static Subject ofEnvelope(String sender, String login) {
    return new Subject("", sender, login, List.<String>of());
  }

  /** With James' name of it, which its own log uses too. */
  public Subject named(String name) {
    return new Subject(messageId, sender, login, recipients, name, client, detail);
  }

  /** With the peer it came from. */
  public Subject from(String address) {
    return new Subject(messageId, sender, login, recipients, mail, address, detail);
  }

  /** With what was found. */
  public Subject with(String found) {
    return new Subject(messageId, sender, login, recipients, mail, client, found);
  }
}

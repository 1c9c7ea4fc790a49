package vn.gov.phutho.hopthu.extension.smtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.apache.james.core.Username;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.mailet.MailFacts;

/** Who is at the other end. */
final class Peer {
  private Peer() {}

  /** Its IP address; empty when the session has none. */
  static String of(SMTPSession session) {
    InetSocketAddress peer = session.getRemoteAddress();
    InetAddress address = peer == null ? null : peer.getAddress();
    return address == null ? "" : address.getHostAddress();
  }

  /** Who is logged in; empty before a login. */
  static Optional<String> login(SMTPSession session) {
    return Optional.ofNullable(session.getUsername()).map(Username::asString);
  }

  /** A message still in the dialogue, whose user James stamps on it only afterwards. */
  static MailFacts facts(SMTPSession session, Mail mail) {
    MailFacts facts = MailFacts.of(mail);
    return login(session).map(facts::withLogin).orElse(facts);
  }
}

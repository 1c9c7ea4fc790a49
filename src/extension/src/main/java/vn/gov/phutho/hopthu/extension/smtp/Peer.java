package vn.gov.phutho.hopthu.extension.smtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.james.protocols.smtp.SMTPSession;

/** Who is at the other end. */
final class Peer {
  private Peer() {}

  /** Its IP address; empty when the session has none. */
  static String of(SMTPSession session) {
    InetSocketAddress peer = session.getRemoteAddress();
    InetAddress address = peer == null ? null : peer.getAddress();
    return address == null ? "" : address.getHostAddress();
  }
}

package vn.gov.phutho.hopthu.extension.sessions;

import static org.apache.james.imapserver.netty.NettyConstants.IMAP_SESSION_ATTRIBUTE_KEY;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.core.Username;
import org.apache.james.managesieve.api.Session;
import org.apache.james.managesieveserver.netty.NettyConstants;
import org.apache.james.protocols.netty.BasicChannelInboundHandler;
import org.apache.james.protocols.pop3.POP3Session;
import org.apache.james.protocols.smtp.SMTPSession;
import org.jspecify.annotations.Nullable;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Finds out of what James keeps with a connection who is logged in on it. */
final class SessionReader {
  private SessionReader() {}

  /** Empty when nobody is, or when the connection is closed already. */
  static Optional<OpenSession> read(Channel channel) {
    return Stream.of(imap(channel), smtpOrPop3(channel), sieve(channel))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<OpenSession> imap(Channel channel) {
    return attribute(channel, IMAP_SESSION_ATTRIBUTE_KEY)
        .map(s -> s.getMailboxSession())
        .filter(Objects::nonNull)
        .flatMap(
            m ->
                address(m.getUser())
                    .map(
                        user ->
                            new OpenSession(
                                user,
                                m.getLoggedInUser()
                                    .flatMap(SessionReader::address)
                                    .filter(d -> !d.equals(user)),
                                channel,
                                Goodbye.IMAP)));
  }

  private static Optional<OpenSession> smtpOrPop3(Channel channel) {
    Object session =
        attribute(channel, BasicChannelInboundHandler.SESSION_ATTRIBUTE_KEY).orElse(null);
    if (session instanceof SMTPSession smtp) {
      return session(channel, smtp.getUsername(), Goodbye.SMTP);
    }
    // Before the password was right, the user is only a claim.
    if (session instanceof POP3Session pop && pop.getHandlerState() == POP3Session.TRANSACTION) {
      return session(channel, pop.getUsername(), Goodbye.NONE);
    }
    return Optional.empty();
  }

  private static Optional<OpenSession> sieve(Channel channel) {
    return attribute(channel, NettyConstants.SESSION_ATTRIBUTE_KEY)
        .filter(Session::isAuthenticated)
        .flatMap(s -> session(channel, s.getUser(), Goodbye.SIEVE));
  }

  private static Optional<OpenSession> session(
      Channel channel, @Nullable Username user, Goodbye goodbye) {
    return address(user).map(a -> new OpenSession(a, Optional.empty(), channel, goodbye));
  }

  private static Optional<MailAddress> address(@Nullable Username user) {
    return Optional.ofNullable(user).map(Username::asString).flatMap(MailAddress::read);
  }

  /** Without making it, as {@code attr} alone would. */
  private static <T> Optional<T> attribute(Channel channel, AttributeKey<T> key) {
    return channel.hasAttr(key) ? Optional.ofNullable(channel.attr(key).get()) : Optional.empty();
  }
}

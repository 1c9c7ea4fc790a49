package vn.gov.phutho.hopthu.extension.jmap;

import io.netty.channel.Channel;
import javax.inject.Inject;
import org.apache.james.jmap.http.AuthenticationChallenge;
import org.apache.james.jmap.http.AuthenticationStrategy;
import org.apache.james.jmap.http.BasicAuthenticationStrategy;
import org.apache.james.mailbox.MailboxSession;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import vn.gov.phutho.hopthu.model.MailAddress;

/** James' own password check, which is the LDAP bind, and a note of who keeps a stream open. */
public final class WatchedPassword implements AuthenticationStrategy {
  private final BasicAuthenticationStrategy password;
  private final JmapStreams streams;

  @Inject
  public WatchedPassword(BasicAuthenticationStrategy password, JmapStreams streams) {
    this.password = password;
    this.streams = streams;
  }

  @Override
  public Mono<MailboxSession> createMailboxSession(HttpServerRequest request) {
    return password.createMailboxSession(request).doOnNext(session -> note(request, session));
  }

  @Override
  public AuthenticationChallenge correspondingChallenge() {
    return password.correspondingChallenge();
  }

  private void note(HttpServerRequest request, MailboxSession session) {
    Channel channel = ((Connection) request).channel();
    String path = request.fullPath();
    if (path.endsWith("/jmap/ws") || path.endsWith("/eventSource")) {
      streams.began(channel, MailAddress.parse(session.getUser().asString()));
    } else {
      streams.ended(channel);
    }
  }
}

package vn.gov.phutho.hopthu.extension.jmap;

import java.util.Map;
import org.apache.james.jmap.exceptions.UnauthorizedException;
import org.apache.james.jmap.http.AuthenticationChallenge;
import org.apache.james.jmap.http.AuthenticationScheme;
import org.apache.james.jmap.http.AuthenticationStrategy;
import org.apache.james.mailbox.MailboxSession;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** The only strategy of JMAP draft: nobody gets in, with whatever token. */
public final class ClosedDoor implements AuthenticationStrategy {
  @Override
  public Mono<MailboxSession> createMailboxSession(HttpServerRequest request) {
    return Mono.error(new UnauthorizedException("JMAP draft is closed; use RFC 8621."));
  }

  @Override
  public AuthenticationChallenge correspondingChallenge() {
    return AuthenticationChallenge.of(
        AuthenticationScheme.of("Closed"), Map.of("realm", "jmap-draft"));
  }
}

package vn.gov.phutho.hopthu.extension.sessions;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.imapserver.netty.IMAPServerFactory;
import org.apache.james.managesieveserver.netty.ManageSieveServerFactory;
import org.apache.james.pop3server.netty.POP3ServerFactory;
import org.apache.james.protocols.lib.netty.AbstractConfigurableAsyncServer;
import org.apache.james.protocols.lib.netty.AbstractServerFactory;
import org.apache.james.smtpserver.netty.SMTPServerFactory;
import vn.gov.phutho.hopthu.extension.jmap.JmapStreams;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Who is logged in now, at every door of this server. */
public final class OpenSessions {
  private final List<AbstractServerFactory> factories;
  private final JmapStreams streams;

  @Inject
  OpenSessions(
      IMAPServerFactory imap,
      POP3ServerFactory pop3,
      SMTPServerFactory smtp,
      ManageSieveServerFactory sieve,
      JmapStreams streams) {
    factories = List.of(imap, pop3, smtp, sieve);
    this.streams = streams;
  }

  /** Sessions come and go while this is read; one that began meanwhile is in the next answer. */
  public List<OpenSession> all() {
    List<OpenSession> all = new ArrayList<>();
    for (AbstractServerFactory factory : factories) {
      for (AbstractConfigurableAsyncServer server : servers(factory)) {
        Connections.of(server).forEach(c -> SessionReader.read(c).ifPresent(all::add));
      }
    }
    streams
        .open()
        .forEach(
            (channel, user) ->
                all.add(new OpenSession(user, java.util.Optional.empty(), channel, Goodbye.NONE)));
    return all;
  }

  /** Ends every session that needs this account, and says how many that were. */
  public int end(MailAddress address, String why) {
    List<OpenSession> sessions = all().stream().filter(s -> s.concerns(address)).toList();
    sessions.forEach(s -> s.end(why));
    return sessions.size();
  }

  private static List<AbstractConfigurableAsyncServer> servers(AbstractServerFactory factory) {
    List<AbstractConfigurableAsyncServer> servers = factory.getServers();
    // Until James has started them.
    return servers == null ? List.of() : servers;
  }
}

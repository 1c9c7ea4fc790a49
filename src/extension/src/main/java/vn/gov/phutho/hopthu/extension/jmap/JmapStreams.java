package vn.gov.phutho.hopthu.extension.jmap;

import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * JMAP connections that ask for a password once and go on for hours: WebSocket (RFC 8887) and event
 * source (RFC 8620 §7.3). Any other request brings its password along.
 */
public final class JmapStreams {
  private final Map<Channel, MailAddress> open = new ConcurrentHashMap<>();

  void began(Channel channel, MailAddress user) {
    open.put(channel, user);
    channel.closeFuture().addListener(closed -> open.remove(channel));
  }

  /** The same connection serves something else now, perhaps for somebody else behind a proxy. */
  void ended(Channel channel) {
    open.remove(channel);
  }

  /** Who listens, by connection. */
  public Map<Channel, MailAddress> open() {
    return Map.copyOf(open);
  }
}

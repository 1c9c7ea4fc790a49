package vn.gov.phutho.hopthu.extension.sessions;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * A connection on which somebody is logged in.
 *
 * @param user whose mailbox it has
 * @param delegate who logged in, when that is somebody else
 */
public record OpenSession(
    MailAddress user, Optional<MailAddress> delegate, Channel channel, Goodbye goodbye) {
  /** A client that reads nothing is not waited for. */
  private static final long PATIENCE_MS = 300;

  /** Everybody whose account this session needs. */
  List<MailAddress> people() {
    return delegate.map(d -> List.of(user, d)).orElse(List.of(user));
  }

  public boolean concerns(MailAddress address) {
    return people().contains(address);
  }

  /**
   * Says why, and closes the connection in any case.
   *
   * @param why ASCII without quotes or line breaks
   */
  public void end(String why) {
    String line = goodbye.line(why);
    if (line.isEmpty()) {
      close();
      return;
    }
    var said = channel.writeAndFlush(Unpooled.copiedBuffer(line, StandardCharsets.US_ASCII));
    said.addListener(ChannelFutureListener.CLOSE);
    var unused = channel.eventLoop().schedule(this::close, PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  private void close() {
    var unused = channel.close();
  }
}

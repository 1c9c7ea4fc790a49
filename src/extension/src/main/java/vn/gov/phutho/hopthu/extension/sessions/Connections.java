package vn.gov.phutho.hopthu.extension.sessions;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.james.protocols.netty.AbstractAsyncServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections of one of James' servers, asked of the event loops that serve them. James 3.8
 * keeps no list of its own and gives its event loops to nobody, so they are taken from the field
 * that holds them; a James without that field fails every look, and the health check says so.
 */
final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private static final String FIELD = "workerGroup";
  private static final long PATIENCE_MS = 1_000;

  private Connections() {}

  static List<Channel> of(AbstractAsyncServer server) {
    List<Future<List<Channel>>> asked = new ArrayList<>();
    for (EventExecutor loop : loops(server)) {
      asked.add(loop.submit(() -> channels((SingleThreadEventLoop) loop)));
    }
    List<Channel> all = new ArrayList<>();
    for (Future<List<Channel>> answer : asked) {
      // A loop that hangs serves none of its connections either.
      if (answer.awaitUninterruptibly(PATIENCE_MS, TimeUnit.MILLISECONDS) && answer.isSuccess()) {
        all.addAll(answer.getNow());
      } else {
        LOG.warn("An event loop did not tell its connections; it is asked again");
      }
    }
    return all;
  }

  private static List<Channel> channels(SingleThreadEventLoop loop) {
    List<Channel> channels = new ArrayList<>();
    loop.registeredChannelsIterator().forEachRemaining(channels::add);
    return channels;
  }

  private static Iterable<EventExecutor> loops(AbstractAsyncServer server) {
    if (!server.isBound()) {
      return List.of();
    }
    try {
      Field field = AbstractAsyncServer.class.getDeclaredField(FIELD);
      field.setAccessible(true);
      return (EventLoopGroup) field.get(server);
    } catch (ReflectiveOperationException | RuntimeException otherJames) {
      throw new IllegalStateException(
          "this James keeps its connections elsewhere than in " + FIELD, otherJames);
    }
  }
}

package vn.gov.phutho.hopthu.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What one James took in one round.
 *
 * @param nanos of each transaction, MAIL to the reply to the message
 * @param accepting until the last reply
 * @param delivering until the last message lay in a mailbox
 */
record Round(List<Long> nanos, Duration accepting, Duration delivering) {
  double accepted() {
    return nanos.size() * 1e9 / accepting.toNanos();
  }

  double delivered() {
    return nanos.size() * 1e9 / delivering.toNanos();
  }

  /**
   * Sends for this long on all connections, then waits for the deliveries and empties the boxes.
   */
  static Round run(Tier tier, Door door, Size size, Duration time)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(Scale.CONNECTIONS);
    List<SmtpClient> clients = new ArrayList<>();
    try {
      List<Callable<List<Long>>> work = new ArrayList<>();
      for (int i = 0; i < Scale.CONNECTIONS; i++) {
        SmtpClient client = door.open(tier, i);
        clients.add(client);
        String from = door.sender(i);
        String to = People.recipient(i);
        byte[] letter = size.letter(from, to);
        work.add(() -> send(client, from, to, letter, time));
      }
      long start = System.nanoTime();
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> sent : threads.invokeAll(work)) {
        nanos.addAll(sent.get());
      }
      Duration accepting = Duration.ofNanos(System.nanoTime() - start);
      tier.awaitDelivered();
      Duration delivering = Duration.ofNanos(System.nanoTime() - start);
      tier.empty();
      return new Round(nanos, accepting, delivering);
    } finally {
      threads.shutdownNow();
      for (SmtpClient client : clients) {
        client.close();
      }
    }
  }

  private static List<Long> send(
      SmtpClient client, String from, String to, byte[] letter, Duration time) throws IOException {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      client.envelope(from, to);
      client.content(letter);
      String reply = client.end();
      if (!reply.startsWith("250")) {
        throw new IOException(reply);
      }
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }
}

package vn.gov.phutho.hopthu.bench.load;

import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Ten large messages at once, and the heap, in bytes.
 *
 * @param before after a collection, with the connections open
 * @param held after a collection, when all is transmitted but the last dot
 * @param peak the most in use while the verdicts were found, garbage included
 * @param after after a collection, when all is answered and what was accepted is delivered
 */
record Arrival(long before, long held, long peak, long after, String reply) {
  static final String HEAD =
      "| James, attachment of each | before | all ten here, before the last dot: growth each "
          + "| peak in the verdict, with garbage | after | reply |\n| --- | --- | --- | --- | --- | --- |";

  /** Through port 25. */
  static Arrival of(Tier tier, int decoded)
      throws IOException, AttachNotSupportedException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(Scale.CONNECTIONS);
    List<SmtpClient> clients = new ArrayList<>();
    try (Heap heap = Heap.of(tier.james().pid())) {
      List<Callable<String>> content = new ArrayList<>();
      byte[] letter = Letter.withFile(Door.MX.sender(0), People.recipient(0), decoded);
      for (int i = 0; i < Scale.CONNECTIONS; i++) {
        SmtpClient client = Door.MX.open(tier, i);
        clients.add(client);
        client.envelope(Door.MX.sender(0), People.recipient(i));
        content.add(
            () -> {
              client.content(letter);
              return "";
            });
      }
      long before = heap.live();
      all(threads, content);
      long held = heap.settled();
      long unused = heap.peak();
      List<String> replies =
          all(threads, clients.stream().<Callable<String>>map(c -> c::end).toList());
      long peak = heap.peak();
      tier.awaitDelivered();
      return new Arrival(before, held, peak, heap.live(), String.join(", ", distinct(replies)));
    } finally {
      threads.shutdownNow();
      for (SmtpClient client : clients) {
        client.close();
      }
      tier.empty();
    }
  }

  private static List<String> distinct(List<String> replies) {
    return replies.stream().map(r -> r.substring(0, 9)).distinct().toList();
  }

  private static List<String> all(ExecutorService threads, List<Callable<String>> work)
      throws InterruptedException, ExecutionException {
    List<String> done = new ArrayList<>();
    for (Future<String> one : threads.invokeAll(work)) {
      done.add(one.get());
    }
    return done;
  }

  /** A row of a table, in MB. */
  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.2f | %.0f | %.1f | %s |",
        what,
        before / 1e6,
        (held - before) / 1e6 / Scale.CONNECTIONS,
        peak / 1e6,
        after / 1e6,
        reply);
  }
}

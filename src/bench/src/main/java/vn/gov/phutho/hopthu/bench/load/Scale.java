package vn.gov.phutho.hopthu.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much is measured.
 *
 * @param rounds of each James, at each door, for each size of message
 * @param round how long one sends
 * @param warmUp how long each James is sent to before anything counts
 * @param heap of each James, as -Xmx takes it
 * @param only a regular expression of the rows wanted, e.g. {@code port 25, 1 MB}
 */
record Scale(int rounds, Duration round, Duration warmUp, String heap, String only) {
  /** Connections that send at once. */
  static final int CONNECTIONS = 10;

  /** From words like {@code rounds=4}. */
  static Scale of(String... words) {
    Map<String, String> values =
        Arrays.stream(words)
            .map(w -> w.split("=", 2))
            .collect(Collectors.toMap(w -> w[0], w -> w[1]));
    return new Scale(
        Integer.parseInt(values.getOrDefault("rounds", "4")),
        Duration.ofSeconds(Integer.parseInt(values.getOrDefault("seconds", "4"))),
        Duration.ofSeconds(Integer.parseInt(values.getOrDefault("warmup", "15"))),
        values.getOrDefault("heap", "2g"),
        values.getOrDefault("only", ".*"));
  }
}

package vn.gov.phutho.hopthu.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Rounds of both, in pairs: the first of one was run beside the first of the other. */
record Comparison(String what, List<Round> stock, List<Round> ours) {
  static final String HEAD =
      "| door, message | without, accepted/s | with, accepted/s | ratio (lowest to highest) "
          + "| ratio, delivered | without p50/p99 ms | with p50/p99 ms |\n"
          + "| --- | --- | --- | --- | --- | --- | --- |";

  /** A row of a table. */
  String row() {
    double[] accepted = ratios(Round::accepted);
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.2f (%.2f to %.2f) | %.2f | %s | %s |",
        what,
        median(stock.stream().mapToDouble(Round::accepted)),
        median(ours.stream().mapToDouble(Round::accepted)),
        median(DoubleStream.of(accepted)),
        accepted[0],
        accepted[accepted.length - 1],
        median(DoubleStream.of(ratios(Round::delivered))),
        times(stock),
        times(ours));
  }

  private double[] ratios(ToDoubleFunction<Round> rate) {
    return IntStream.range(0, ours.size())
        .mapToDouble(i -> rate.applyAsDouble(ours.get(i)) / rate.applyAsDouble(stock.get(i)))
        .sorted()
        .toArray();
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String times(List<Round> rounds) {
    long[] sorted =
        rounds.stream().flatMap(r -> r.nanos().stream()).mapToLong(n -> n).sorted().toArray();
    double p50 = sorted[sorted.length / 2] / 1e6;
    double p99 = sorted[(int) (sorted.length * 0.99)] / 1e6;
    return String.format(Locale.ROOT, "%.1f/%.1f", p50, p99);
  }
}

package vn.gov.phutho.hopthu.testkit;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A law that holds for every value. {@code -Dproperty.seed=N} replays the run that printed N,
 * {@code -Dproperty.runs=N} tries more values.
 */
public final class Property {
  private static final int RUNS = 500;
  private static final int SHRINKS = 2_000;

  /**
   * Tries the law on many values; the assertion error for a value that breaks it names the seed and
   * the simplest such value that was found.
   */
  public static <T> void check(Gen<T> gen, Consumer<T> law) {
    long seed = Long.getLong("property.seed", new SplittableRandom().nextLong());
    check(seed, Integer.getInteger("property.runs", RUNS), gen, law);
  }

  static <T> void check(long seed, int runs, Gen<T> gen, Consumer<T> law) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 1; run <= runs; run++) {
      Gen.Sample<T> sample = gen.next(random);
      Optional<Throwable> broken = breaks(law, sample.value());
      if (broken.isPresent()) {
        throw failure(seed, run, shrink(sample, law), law);
      }
    }
  }

  private static <T> Gen.Sample<T> shrink(Gen.Sample<T> sample, Consumer<T> law) {
    Gen.Sample<T> simplest = sample;
    for (int left = SHRINKS; left > 0; left--) {
      Optional<Gen.Sample<T>> simpler =
          simplest.simpler().get().filter(s -> breaks(law, s.value()).isPresent()).findFirst();
      if (simpler.isEmpty()) {
        return simplest;
      }
      simplest = simpler.get();
    }
    return simplest;
  }

  private static <T> AssertionError failure(
      long seed, int run, Gen.Sample<T> simplest, Consumer<T> law) {
    Throwable cause = breaks(law, simplest.value()).orElse(null);
    String why =
        cause == null ? "the law does not fail always" : String.valueOf(cause.getMessage());
    return new AssertionError(
        "run %d breaks the law, replay with -Dproperty.seed=%d%nsimplest value: %s%n%s"
            .formatted(run, seed, simplest.value(), why),
        cause);
  }

  private static <T> Optional<Throwable> breaks(Consumer<T> law, T value) {
    try {
      law.accept(value);
      return Optional.empty();
    } catch (RuntimeException | AssertionError broken) {
      return Optional.of(broken);
    }
  }

  private Property() {}
}

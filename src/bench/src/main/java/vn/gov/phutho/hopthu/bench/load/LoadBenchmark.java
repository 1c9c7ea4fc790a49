package vn.gov.phutho.hopthu.bench.load;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.testkit.directory.UnboundIdServer;
import vn.gov.phutho.hopthu.trial.james.JamesFiles;

/**
 * Two real James side by side, one with our jar and the shipped configuration, one with James' own
 * parts alone; the same load to both in turns, so that what else the machine does hits both.
 * Arguments: the root of the repository, then words for {@link Scale}. Prints tables.
 */
public final class LoadBenchmark {
  private static final int TOO_LARGE = 21_900_000;
  private static final int PASSES = 19_000_000;

  private final Scale scale;
  private final Tier stock;
  private final Tier ours;

  private LoadBenchmark(Scale scale, Tier stock, Tier ours) {
    this.scale = scale;
    this.stock = stock;
    this.ours = ours;
  }

  public static void main(String... arguments) throws Exception {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    System.setProperty("project.root", root.toString());
    Scale scale = Scale.of(Arrays.copyOfRange(arguments, 1, arguments.length));
    Path work = root.resolve("src/bench/target/load");
    JamesFiles shipped = JamesFiles.ofBuild(root, work.resolve("with"));
    JamesFiles bare =
        new JamesFiles(
            work.resolve("without"),
            StockConfiguration.write(shipped.config(), work.resolve("stock-config")),
            Optional.empty(),
            shipped.classPath());
    RSAKey key = new RSAKeyGenerator(2048).generate();
    UnboundIdServer directory = new UnboundIdServer();
    People.enter(directory);
    try (Tier stock = Tier.start("without", bare, directory, key, scale.heap());
        Tier ours = Tier.start("with", shipped, directory, key, scale.heap())) {
      new LoadBenchmark(scale, stock, ours).run();
    } finally {
      directory.stop();
    }
  }

  private void run() throws Exception {
    for (Tier tier : List.of(stock, ours)) {
      long end = System.nanoTime() + scale.warmUp().toNanos();
      while (System.nanoTime() < end) {
        for (Door door : Door.values()) {
          Round.run(tier, door, Size.SMALL, Duration.ofSeconds(1));
          Round.run(tier, door, Size.LARGE, Duration.ofSeconds(1));
        }
      }
    }
    System.out.println(Comparison.HEAD);
    for (Door door : Door.values()) {
      for (Size size : Size.values()) {
        String what = (door == Door.MX ? "port 25" : "port 587, TLS") + ", " + size.label();
        if (what.matches(scale.only())) {
          System.out.println(compare(what, door, size).row());
        }
      }
    }
    System.out.println("\n" + Arrival.HEAD);
    for (int decoded : new int[] {TOO_LARGE, PASSES}) {
      for (Tier tier : List.of(stock, ours)) {
        String what = tier.name() + ", " + decoded / 1_000_000 + " MB";
        System.out.println(Arrival.of(tier, decoded).row(what));
      }
    }
  }

  private Comparison compare(String what, Door door, Size size) throws Exception {
    List<Round> without = new ArrayList<>();
    List<Round> with = new ArrayList<>();
    for (int i = 0; i < scale.rounds(); i++) {
      boolean oursFirst = i % 2 == 1;
      if (oursFirst) {
        with.add(Round.run(ours, door, size, scale.round()));
      }
      without.add(Round.run(stock, door, size, scale.round()));
      if (!oursFirst) {
        with.add(Round.run(ours, door, size, scale.round()));
      }
    }
    return new Comparison(what, without, with);
  }
}

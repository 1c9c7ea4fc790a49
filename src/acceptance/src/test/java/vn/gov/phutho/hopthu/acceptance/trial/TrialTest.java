package vn.gov.phutho.hopthu.acceptance.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.acceptance.Repository;

/** What {@code mvn -Ptrial -Dtrial.exit=true} runs, on other ports. */
class TrialTest {
  @Test
  void toursTheSystemAndEndsWellASecondTimeToo() throws IOException, InterruptedException {
    assertTour("first");
    assertTour("second");
  }

  private static void assertTour(String name) throws IOException, InterruptedException {
    Path out = Repository.state("trial").resolve(name + ".out");
    Files.createDirectories(out.getParent());
    Process trial =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtrial.freePorts=true",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.gov.phutho.hopthu.trial.Trial",
                Repository.ROOT.toString(),
                "true",
                Repository.state("trial").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = trial.waitFor(5, TimeUnit.MINUTES);
    trial.destroyForcibly();
    assertThat(out).content().contains("TRIAL READY").doesNotContain("WRONG");
    assertThat(ended).isTrue();
    assertThat(trial.exitValue()).isZero();
  }
}

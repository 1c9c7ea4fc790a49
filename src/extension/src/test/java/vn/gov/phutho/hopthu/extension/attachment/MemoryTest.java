package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** D2: whatever comes, a scan keeps no more than a few buffers. */
class MemoryTest {
  /** A JVM that has 6 MB for everything, where messages of 30 MB are made while they are read. */
  @ParameterizedTest
  @EnumSource(Endless.class)
  void readsThirtyMegabytesInASmallHeap(Endless kind) throws IOException, InterruptedException {
    Process scan =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessScan.class.getName(),
                kind.name())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(scan.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(scan.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(List.of(scan.exitValue(), said.strip())).isEqualTo(List.of(0, kind.answer()));
  }
}

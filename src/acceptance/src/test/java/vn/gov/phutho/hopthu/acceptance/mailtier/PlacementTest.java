package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A James whose guards are missing says so before it is taken for ready. */
@ExtendWith(SharedMailTier.class)
@Covers("healthcheck:PlacementCheck")
class PlacementTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("project.root")).resolve("config/james");

  private final MailTier tier;

  PlacementTest(MailTier tier) {
    this.tier = tier;
  }

  @Test
  void isHealthyAsShippedAndRunsAsConfigured() {
    assertThat(tier.admin().send("GET", "/healthcheck/checks/Hopthu%20placement", "").body())
        .contains("\"status\":\"healthy\"");
  }

  @Test
  void isUnhealthyWithoutTheEgressGuard(@TempDir Path config) throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path container = config.resolve("mailetcontainer.xml");
    String shipped = Files.readString(container);
    String without =
        shipped.replaceAll(
            "(?s)<mailet match=\"All\" class=\"[^\"]+EgressGuard\">.*?</mailet>", "");
    assertThat(without).isNotEqualTo(shipped);
    Files.writeString(container, without);
    assertThatThrownBy(() -> MailTier.start(config, "unguarded"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("processor 'relay': EgressGuard for All must come first");
  }
}

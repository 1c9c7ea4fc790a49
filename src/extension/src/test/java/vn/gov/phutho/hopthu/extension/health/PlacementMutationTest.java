package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.extension.health.ShippedLayout.SHIPPED;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.testkit.james.Guard;

/** Every single guard of config/james is missed when it alone is taken out. */
class PlacementMutationTest {
  static Stream<Guard> guards() {
    return SHIPPED.guards().stream();
  }

  @ParameterizedTest
  @MethodSource("guards")
  void isUnhealthyWithout(Guard guard, @TempDir Path work) {
    assertThat(
            Placement.faults(
                ShippedLayout.read(SHIPPED.without(List.of(guard), work.resolve("conf")))))
        .isNotEmpty();
  }

  @Test
  void isHealthyWithAllOfThem() {
    assertThat(Placement.faults(ShippedLayout.read(SHIPPED))).isEmpty();
  }

  @Test
  void findsGuardsOfEveryKind() {
    assertThat(guards().map(Guard::id))
        .doesNotHaveDuplicates()
        .contains(
            "handler:smtpserver-mx/SenderHook",
            "mailet:relay/EgressGuard",
            "matcher:transport/MayLeave",
            "failure:root/SenderGuard/onMailetException",
            "setting:smtpserver-mx/authorizedAddresses",
            "setting:jmap.properties/authentication.strategy.draft",
            "setting:lmtpserver.xml/enabled");
  }
}

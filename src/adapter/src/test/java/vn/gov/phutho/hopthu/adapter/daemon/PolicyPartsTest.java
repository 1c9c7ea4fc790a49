package vn.gov.phutho.hopthu.adapter.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vn.gov.phutho.hopthu.adapter.james.ExpectedPolicy;
import vn.gov.phutho.hopthu.adapter.james.PolicyVersion;
import vn.gov.phutho.hopthu.adapter.james.PolicyWatch;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.testkit.TickingClock;

class PolicyPartsTest {
  private static final ExpectedPolicy EXPECTED = new ExpectedPolicy(Optional.of("0.1.0"), "cd34");

  private final TickingClock clock = TickingClock.at(Instant.parse("2026-11-24T02:00:00Z"));
  private Observed<PolicyVersion> james = inForce("0.1.0", "cd34");
  private int asked;

  private final PolicyWatch watch =
      new PolicyWatch(
          () -> {
            asked++;
            return james;
          },
          EXPECTED,
          clock);

  private static Observed<PolicyVersion> inForce(String version, String domains) {
    return Observed.complete(new PolicyVersion(version, "ab12", domains));
  }

  private Health health() {
    return PolicyParts.health(EXPECTED, watch.look());
  }

  @Test
  void isContentWithTheExpectedPolicy() {
    assertThat(watch.doubt()).isEmpty();
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails())
        .containsEntry("policy", "matches")
        .containsEntry("settings", "ab12")
        .doesNotContainKey("toDo");
  }

  @Test
  void showsBothHashesAndWhatToDoWhenTheDomainsDiffer() {
    james = inForce("0.1.0", "ef56");
    assertThat(watch.doubt().orElseThrow())
        .startsWith("policy: differs")
        .contains("cd34", "ef56", "hopthu.properties");
    assertThat(health().getStatus()).isEqualTo(PolicyParts.DIFFERS);
    assertThat(health().getDetails())
        .containsEntry("policy", "differs")
        .containsEntry("expectedOfficialDomains", "cd34")
        .containsEntry("officialDomains", "ef56")
        .containsKey("toDo");
  }

  @Test
  void namesBothVersionsOfAnOtherRelease() {
    james = inForce("0.0.9", "cd34");
    assertThat(watch.doubt().orElseThrow()).contains("0.0.9", "0.1.0", "extensions-jars");
  }

  @Test
  void comparesNoVersionWithoutItsOwn() {
    ExpectedPolicy unpackaged = new ExpectedPolicy(Optional.empty(), "cd34");
    assertThat(unpackaged.differences(new PolicyVersion("9", "x", "cd34"))).isEmpty();
  }

  @Test
  void doesNotTakeSilenceForAMatch() {
    james = Observed.failed("no answer within 300 ms");
    assertThat(watch.doubt()).contains("policy: unknown, no answer within 300 ms");
    assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
    assertThat(health().getDetails()).containsEntry("policy", "unknown");
  }

  @Test
  void asksAgainAfterFiveSeconds() {
    watch.doubt();
    james = inForce("0.1.0", "ef56");
    clock.tick(Duration.ofMillis(4_999));
    assertThat(watch.doubt()).isEmpty();
    assertThat(asked).isEqualTo(1);
    clock.tick(Duration.ofMillis(1));
    assertThat(watch.doubt()).isPresent();
    assertThat(asked).isEqualTo(2);
  }
}

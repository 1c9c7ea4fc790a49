package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** D3 (13.5): what may go where by itself. */
class EgressTest {
  private static final OfficialDomains OFFICIAL = OfficialDomains.of(List.of("gov.vn"));

  @Test
  void keepsForwardsInTheOfficialDomains() {
    Egress.Nature forward = new Egress.Nature(true, false);
    assertThat(Egress.allows(forward, "hanoi.gov.vn", OFFICIAL)).isTrue();
    assertThat(Egress.allows(forward, "gmail.com", OFFICIAL)).isFalse();
    assertThat(Egress.allows(forward, "gov.vn.example.com", OFFICIAL)).isFalse();
  }

  @Test
  void letsPeopleWriteAndReportsReturnAnywhere() {
    assertThat(Egress.allows(new Egress.Nature(false, false), "gmail.com", OFFICIAL)).isTrue();
    assertThat(Egress.allows(new Egress.Nature(true, true), "gmail.com", OFFICIAL)).isTrue();
  }
}

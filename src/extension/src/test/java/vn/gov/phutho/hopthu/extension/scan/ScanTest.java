package vn.gov.phutho.hopthu.extension.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** D8 (13.2, 13.3). */
class ScanTest {
  @Test
  void refusesWhatAScannerKnows() {
    assertThat(new Scan.Infected("Eicar").verdict(true))
        .isEqualTo(Verdict.refuse(ReasonCode.INFECTED));
    assertThat(new Scan.Rejected(20).verdict(false))
        .isEqualTo(Verdict.refuse(ReasonCode.SPAM_REFUSED));
  }

  @Test
  void waitsWhileNobodyKnows() {
    Verdict later = Verdict.defer(ReasonCode.SCAN_UNAVAILABLE);
    assertThat(new Scan.Unavailable("down").verdict(true)).isEqualTo(later);
    assertThat(new Scan.Unavailable("down").verdict(false)).isEqualTo(later);
  }

  @Test
  void asksToComeAgainOnlyWhereThePeerStillHasTheMessage() {
    assertThat(new Scan.Later().verdict(true)).isEqualTo(Verdict.defer(ReasonCode.SCAN_LATER));
    assertThat(new Scan.Later().verdict(false)).isEqualTo(Verdict.pass());
  }

  @Test
  void passesCleanMailAndDeliversSpam() {
    assertThat(new Scan.Clean().verdict(true)).isEqualTo(Verdict.pass());
    assertThat(new Scan.Spam(7).verdict(true)).isEqualTo(Verdict.pass());
  }

  @Test
  void saysWhatWasFound() {
    assertThat(new Scan.Infected("Eicar").detail()).isEqualTo("infected: Eicar");
    assertThat(new Scan.Unavailable("down").detail()).isEqualTo("unavailable: down");
    assertThat(new Scan.Clean().detail()).isEqualTo("clean");
  }
}

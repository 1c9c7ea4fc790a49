package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

class AttachmentCapTest {
  private final AttachmentCap cap = new AttachmentCap(20_971_520);

  @Test
  void passesExactlyTheLimitAndRefusesOneByteMore() {
    assertThat(cap.verdict(new AttachmentCount.Counted(20_971_520))).isEqualTo(Verdict.pass());
    assertThat(cap.verdict(new AttachmentCount.Counted(20_971_521)))
        .isEqualTo(Verdict.refuse(ReasonCode.ATTACHMENTS_TOO_LARGE));
  }

  @Test
  void decidesAnUnparsableMessageByItsSize() {
    assertThat(cap.verdict(new AttachmentCount.Unparsable(20_971_520))).isEqualTo(Verdict.pass());
    assertThat(cap.verdict(new AttachmentCount.Unparsable(20_971_521)))
        .isEqualTo(Verdict.refuse(ReasonCode.MESSAGE_TOO_LARGE));
  }

  @Test
  void refusesAFragmentOfAMessage() {
    assertThat(cap.verdict(new AttachmentCount.Fragment()))
        .isEqualTo(Verdict.refuse(ReasonCode.MESSAGE_IN_FRAGMENTS));
  }

  @Test
  void refusesALimitThatForbidsEverything() {
    assertThatThrownBy(() -> new AttachmentCap(0)).isInstanceOf(IllegalArgumentException.class);
  }
}

package vn.gov.phutho.hopthu.extension.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;

class ThresholdNoticeTest {
  private static final long LIMIT = 500L << 20;

  private static ThresholdNotice at(int percent) {
    return new ThresholdNotice(percent, LIMIT * Math.min(percent, 99) / 100, LIMIT);
  }

  @Test
  void saysInBothLanguagesHowFullItIs() {
    assertThat(at(80).subject()).isEqualTo("Hộp thư đã dùng 80% / Your mailbox is 80% full");
    assertThat(at(80).text())
        .contains("400.0 MB / 500.0 MB, ≥ 80 %", "Khi hộp thư đầy", "When it is full");
  }

  @Test
  void saysThatItIsFull() {
    assertThat(at(100).subject()).isEqualTo("Hộp thư đã đầy / Your mailbox is full");
    assertThat(at(100).text()).contains("≥ 99 %", "Hộp thư đã đầy", "It is full");
  }

  @Test
  void isAMailThatNothingAnswersAndThatMayUseTheReserve() throws Exception {
    MailImpl mail =
        at(95)
            .compose(
                new MailAddress("hungtm@phutho.gov.vn"),
                "postmaster@phutho.gov.vn",
                Instant.parse("2026-11-24T02:00:00Z"));
    MimeMessage message = mail.getMessage();
    assertThat(mail.hasSender()).isFalse();
    assertThat(mail.getAttribute(ThresholdNotice.MARK)).isPresent();
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Date")).containsExactly("Tue, 24 Nov 2026 02:00:00 GMT");
    assertThat(message.getSubject()).contains("95%");
    assertThat(mail.getMessageSize()).isLessThan(4_096);
  }
}

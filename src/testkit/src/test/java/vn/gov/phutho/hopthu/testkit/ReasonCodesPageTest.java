package vn.gov.phutho.hopthu.testkit;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.ReasonCode;

class ReasonCodesPageTest {
  @Test
  void pageIsWrittenFromTheTable() throws IOException {
    WrittenPage.check(
        "src/docs/reason-codes.md",
        """
        # Reason codes

        Written from `model.ReasonCode`; a test keeps it so. The slug stands in SMTP replies, outcomes, logs and metrics and
        never changes its meaning. The clause is the regulation's: 5.4d is Điều 5 khoản 4 điểm d.

        | slug | clause | SMTP reply | Tiếng Việt | English |
        | --- | --- | --- | --- | --- |
        """
            + Arrays.stream(ReasonCode.values())
                .map(ReasonCodesPageTest::row)
                .collect(Collectors.joining()));
  }

  private static String row(ReasonCode reason) {
    String reply = reason.reply().map(r -> r.code() + " " + r.enhanced()).orElse("–");
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(reason.slug(), reason.clause(), reply, reason.vi(), reason.en());
  }
}

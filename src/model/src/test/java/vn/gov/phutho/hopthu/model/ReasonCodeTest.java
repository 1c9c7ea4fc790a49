package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonCodeTest {
  @ParameterizedTest
  @EnumSource
  void speaksVietnameseInNfc(ReasonCode reason) {
    assertThat(reason.vi()).isNotBlank().endsWith(".");
    assertThat(Normalizer.isNormalized(reason.vi(), Normalizer.Form.NFC)).isTrue();
    assertThat(reason.vi()).as("has Vietnamese letters").matches(".*[^\\p{ASCII}].*");
  }

  @ParameterizedTest
  @EnumSource
  void speaksEnglishInAscii(ReasonCode reason) {
    assertThat(reason.en()).isNotBlank().endsWith(".");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(reason.en())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void namesItsClause(ReasonCode reason) {
    assertThat(reason.clause()).matches("(1?[0-9])(\\.[0-9]{1,2}[a-zđ]?)?");
  }

  @ParameterizedTest
  @EnumSource
  void replyAndEnhancedStatusAreOfOneClass(ReasonCode reason) {
    reason
        .reply()
        .ifPresent(
            reply -> {
              assertThat(reply.code()).isBetween(400, 599);
              assertThat(reply.enhanced()).matches("[45]\\.[0-7]\\.[0-9]{1,3}");
              assertThat(reply.enhanced().charAt(0))
                  .isEqualTo(Integer.toString(reply.code()).charAt(0));
              assertThat(reply.isPermanent()).isEqualTo(reply.code() >= 500);
            });
  }

  // RFC 5321 §4.5.3.1.5: a reply line has at most 512 octets, code and enhanced status included.
  @ParameterizedTest
  @EnumSource
  void smtpTextFitsOneReplyLine(ReasonCode reason) {
    assertThat(reason.smtpText()).hasSizeLessThan(480).matches("[\\x20-\\x7E]+");
    assertThat(reason.smtpText()).contains(reason.slug());
  }

  @Test
  void slugsAreKebabCaseAndUnique() {
    assertThat(ReasonCode.values())
        .extracting(ReasonCode::slug)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
  }
}

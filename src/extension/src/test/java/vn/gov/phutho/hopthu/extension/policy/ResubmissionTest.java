package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.MailAddress;

/** D3 (13.5): the traces of a program that sends mail on. */
class ResubmissionTest {
  private static final MailAddress USER = MailAddress.parse("anhd@phutho.gov.vn");

  /** Fields separated by '|'. */
  private static boolean isAutomatic(String header) {
    List<String> lines = Arrays.asList(header.split("\\|"));
    return Resubmission.isAutomatic(
        USER,
        name ->
            lines.stream()
                .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(l -> l.substring(name.length() + 1))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: anhd@phutho.gov.vn|X-Autoforward: yes",
        "From: citizen@example.org|X-Forwarded-To: own@gmail.com",
        "From: citizen@example.org|X-Forwarded-For: anhd@phutho.gov.vn own@gmail.com",
        "From: anhd@phutho.gov.vn|X-MS-Exchange-Inbox-Rules-Loop: anhd@phutho.gov.vn",
        "From: anhd@phutho.gov.vn|Auto-Submitted: auto-forwarded",
        "From: citizen@example.org|Auto-Submitted: auto-generated",
        "From: citizen@example.org|From: anhd@phutho.gov.vn|Auto-Submitted: auto-generated",
        "From: citizen@example.org|Resent-To: own@gmail.com",
        "From: citizen@example.org|Resent-From: citizen@example.org",
        "From: citizen@example.org|Resent-From: anhd@phutho.gov.vn|Auto-Submitted: auto-generated"
      })
  void seesTheTraceOfAProgram(String header) {
    assertThat(isAutomatic(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: anhd@phutho.gov.vn",
        "From: Anh <ANHD@phutho.gov.vn>|Auto-Submitted: no",
        "From: anhd@phutho.gov.vn|Subject: Fwd: x|References: <1@x>",
        "From: anhd@phutho.gov.vn|Auto-Submitted: auto-replied; owner-email=\"x\"",
        "From: anhd@phutho.gov.vn|Auto-Submitted: auto-generated",
        "From: citizen@example.org|Resent-From: anhd@phutho.gov.vn|Resent-To: own@gmail.com"
      })
  void seesAPersonOrAReplyInHisName(String header) {
    assertThat(isAutomatic(header)).isFalse();
  }
}

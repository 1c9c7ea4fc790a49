package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.extension.policy.SuspendedMail.ACCEPT;
import static vn.gov.phutho.hopthu.extension.policy.SuspendedMail.DEFER;
import static vn.gov.phutho.hopthu.extension.policy.SuspendedMail.REFUSE;
import static vn.gov.phutho.hopthu.model.ReasonCode.DIRECTORY_UNAVAILABLE;
import static vn.gov.phutho.hopthu.model.ReasonCode.MAILBOX_SUSPENDED;
import static vn.gov.phutho.hopthu.model.ReasonCode.MAILBOX_SUSPENDED_FOR_NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.model.Verdict;

class SuspendedMailTest {
  private static final Finding SUSPENDED = account(Status.SUSPENDED);
  private static final Finding UNKNOWN = new Finding.Unavailable("down");

  private static Finding account(Status status) {
    return new Finding.Found(
        MailAddress.parse("an@phutho.gov.vn"),
        new Standing(status, Optional.empty(), new SecretState.MustChange()),
        MailboxSettings.of(1, Optional.empty(), List.of()));
  }

  @Test
  void answersForASuspendedAccountAsItIsSet() {
    assertThat(ACCEPT.verdict(SUSPENDED)).isEqualTo(Verdict.pass());
    assertThat(DEFER.verdict(SUSPENDED)).isEqualTo(Verdict.defer(MAILBOX_SUSPENDED_FOR_NOW));
    assertThat(REFUSE.verdict(SUSPENDED)).isEqualTo(Verdict.refuse(MAILBOX_SUSPENDED));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUSPENDED")
  void leavesEveryOtherStateAlone(Status status) {
    for (SuspendedMail setting : SuspendedMail.values()) {
      assertThat(setting.verdict(account(status))).isEqualTo(Verdict.pass());
      assertThat(setting.verdict(new Finding.Absent())).isEqualTo(Verdict.pass());
      assertThat(setting.verdict(new Finding.Foreign())).isEqualTo(Verdict.pass());
    }
  }

  @Test
  void asksAgainLaterWhenTheDirectoryIsSilent() {
    assertThat(ACCEPT.verdict(UNKNOWN)).isEqualTo(Verdict.pass());
    assertThat(DEFER.verdict(UNKNOWN)).isEqualTo(Verdict.defer(DIRECTORY_UNAVAILABLE));
    assertThat(REFUSE.verdict(UNKNOWN)).isEqualTo(Verdict.defer(DIRECTORY_UNAVAILABLE));
  }

  @Test
  void takesMailForAGroupWhileOneOfItTakesMail() {
    Finding active = account(Status.ACTIVE);
    assertThat(REFUSE.verdict(List.of(SUSPENDED, active))).isEqualTo(Verdict.pass());
    assertThat(REFUSE.verdict(List.of())).isEqualTo(Verdict.pass());
    assertThat(REFUSE.verdict(List.of(SUSPENDED, SUSPENDED)))
        .isEqualTo(Verdict.refuse(MAILBOX_SUSPENDED));
    assertThat(REFUSE.verdict(List.of(SUSPENDED, UNKNOWN)))
        .isEqualTo(Verdict.defer(DIRECTORY_UNAVAILABLE));
  }
}

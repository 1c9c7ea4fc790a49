package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.model.Verdict;

/** D5: who may send, claim by claim. */
class SendLockTest {
  private static final MailAddress ADDRESS = MailAddress.parse("anhd@phutho.gov.vn");

  private static Finding found(Status status) {
    return new Finding.Found(
        ADDRESS,
        new Standing(status, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20))),
        MailboxSettings.of(1, Optional.empty(), List.of()));
  }

  private static Claim claim(Claim.By by, Finding finding) {
    return new Claim(by, ADDRESS, finding);
  }

  private static Verdict verdict(Claim... claims) {
    return SendLock.ruling(List.of(claims)).verdict();
  }

  @Test
  void passesALiveAccountAndAnOutsider() {
    assertThat(verdict(claim(Claim.By.LOGIN, found(Status.ACTIVE)))).isEqualTo(Verdict.pass());
    assertThat(verdict()).isEqualTo(Verdict.pass());
  }

  @ParameterizedTest
  @EnumSource(Claim.By.class)
  void refusesALockedAccountHoweverItIsNamed(Claim.By by) {
    assertThat(verdict(claim(by, found(Status.SEND_LOCKED))))
        .isEqualTo(Verdict.refuse(ReasonCode.SEND_LOCKED));
    assertThat(verdict(claim(by, found(Status.SUSPENDED))))
        .isEqualTo(Verdict.refuse(ReasonCode.ACCOUNT_SUSPENDED));
  }

  @Test
  void refusesWhenOneClaimOfSeveralIsLocked() {
    assertThat(
            verdict(
                claim(Claim.By.LOGIN, found(Status.ACTIVE)),
                claim(Claim.By.HEADER, found(Status.SEND_LOCKED))))
        .isEqualTo(Verdict.refuse(ReasonCode.SEND_LOCKED));
  }

  @ParameterizedTest
  @EnumSource(Claim.By.class)
  void defersWhatCannotBeRead(Claim.By by) {
    assertThat(verdict(claim(by, new Finding.Unavailable("down"))))
        .isEqualTo(Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE));
  }

  @Test
  void refusesRatherThanDefersWhenOneClaimIsLockedForSure() {
    assertThat(
            verdict(
                claim(Claim.By.LOGIN, new Finding.Unavailable("down")),
                claim(Claim.By.ENVELOPE, found(Status.SEND_LOCKED))))
        .isEqualTo(Verdict.refuse(ReasonCode.SEND_LOCKED));
  }

  @Test
  void refusesALoginWhoseAccountIsGoneButNotAFreeAddress() {
    assertThat(verdict(claim(Claim.By.LOGIN, new Finding.Absent())))
        .isEqualTo(Verdict.refuse(ReasonCode.UNKNOWN_ACCOUNT));
    assertThat(verdict(claim(Claim.By.ENVELOPE, new Finding.Absent()))).isEqualTo(Verdict.pass());
  }

  @Test
  void leavesForeignEntriesAlone() {
    assertThat(verdict(claim(Claim.By.LOGIN, new Finding.Foreign()))).isEqualTo(Verdict.pass());
  }
}

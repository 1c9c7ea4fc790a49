package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

class LoginLockTest {
  private static final MailAddress ANH = MailAddress.parse("anhd@phutho.gov.vn");
  private static final MailAddress BINH = MailAddress.parse("binhnt@phutho.gov.vn");
  private static final SecretState VALID = new SecretState.Valid(LocalDate.of(2027, 5, 20));

  private static Finding found(MailAddress address, Status status, SecretState secret) {
    return new Finding.Found(
        address,
        new Standing(status, Optional.empty(), secret),
        MailboxSettings.of(1, Optional.empty(), List.of()));
  }

  private static Finding found(Status status) {
    return found(ANH, status, VALID);
  }

  @Test
  void endsTheSessionsOfWhomMayNotLogIn() {
    assertThat(LoginLock.end(ANH, found(Status.SUSPENDED))).contains(ReasonCode.ACCOUNT_SUSPENDED);
    assertThat(LoginLock.end(ANH, found(Status.DESTROYED))).contains(ReasonCode.UNKNOWN_ACCOUNT);
    assertThat(LoginLock.end(ANH, new Finding.Absent())).contains(ReasonCode.UNKNOWN_ACCOUNT);
    for (SecretState secret :
        List.of(
            new SecretState.Initial(), new SecretState.MustChange(), new SecretState.Expired())) {
      assertThat(LoginLock.end(ANH, found(ANH, Status.ACTIVE, secret)))
          .contains(ReasonCode.SECRET_MUST_CHANGE);
      assertThat(LoginLock.end(ANH, found(ANH, Status.SEND_LOCKED, secret)))
          .contains(ReasonCode.SECRET_MUST_CHANGE);
    }
  }

  @Test
  void leavesTheSessionsOfWhomMayReadOn() {
    for (Status status : List.of(Status.ACTIVE, Status.SEND_LOCKED, Status.RETIRING)) {
      assertThat(LoginLock.end(ANH, found(status))).isEmpty();
    }
  }

  @Test
  void endsNothingOnWhatWasNotSaid() {
    assertThat(LoginLock.end(ANH, new Finding.Unavailable("down"))).isEmpty();
    assertThat(LoginLock.end(ANH, new Finding.Foreign())).isEmpty();
  }

  @Test
  void endsASessionUnderANameThatIsOnlyAnAliasNow() {
    assertThat(LoginLock.end(BINH, found(Status.ACTIVE))).contains(ReasonCode.UNKNOWN_ACCOUNT);
  }

  @Test
  void endsADelegatedSessionForEitherOfTheTwo() {
    Finding binh = found(BINH, Status.ACTIVE, VALID);
    assertThat(LoginLock.end(ANH, found(Status.ACTIVE), BINH, binh)).isEmpty();
    assertThat(LoginLock.end(ANH, found(Status.SUSPENDED), BINH, binh))
        .contains(ReasonCode.ACCOUNT_SUSPENDED);
    assertThat(LoginLock.end(BINH, binh, ANH, found(Status.SUSPENDED)))
        .contains(ReasonCode.ACCOUNT_SUSPENDED);
  }

  @Test
  void endsTheDelegatedSessionOfARevokedDelegateButNotThatInARevokedMailbox() {
    Finding binh = found(BINH, Status.ACTIVE, VALID);
    assertThat(LoginLock.end(BINH, binh, ANH, found(Status.SEND_LOCKED)))
        .contains(ReasonCode.SEND_LOCKED);
    assertThat(LoginLock.end(ANH, found(Status.SEND_LOCKED), BINH, binh)).isEmpty();
  }
}

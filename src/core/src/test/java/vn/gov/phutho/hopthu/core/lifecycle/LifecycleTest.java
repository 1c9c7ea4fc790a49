package vn.gov.phutho.hopthu.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.ORDER;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.day;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.done;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.handingOverTo;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.life;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.on;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.revoked;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.warned;
import static vn.gov.phutho.hopthu.core.lifecycle.Lives.with;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** C3, C4, C6, C10: from the warnings to the end. Decided on 20 November, over on 21 December. */
class LifecycleTest {
  private static final Due FIRST =
      new Due.Run(new Errand.Warn(false, day("2026-12-21"), day("2026-12-21"), "5.4d"));
  private static final Due LAST =
      new Due.Run(new Errand.Warn(true, day("2026-12-21"), day("2026-12-21"), "5.4d"));

  private static Due destroyed(String on, String clause) {
    return new Due.Move(new AccountState.Destroyed(day(on)), Verb.DESTROY, clause);
  }

  private static Due archive(String on) {
    return new Due.Run(new Errand.KeepArchive(day(on)));
  }

  @Test
  void warnsSevenDaysAndOneDayBeforeThenArchivesThenDestroys() {
    Life life = revoked("2026-11-20");
    assertThat(on(life, "2026-12-13")).isEqualTo(Due.Rest.before(day("2026-12-14")));
    assertThat(on(life, "2026-12-14")).isEqualTo(FIRST);

    life = done(life, "first warning for 2026-12-21", "2026-12-14");
    assertThat(on(life, "2026-12-14")).isEqualTo(Due.Rest.before(day("2026-12-20")));
    assertThat(on(life, "2026-12-20")).isEqualTo(LAST);

    life = done(life, "last warning for 2026-12-21", "2026-12-20");
    assertThat(on(life, "2026-12-20")).isEqualTo(Due.Rest.before(day("2026-12-21")));
    assertThat(on(life, "2026-12-21")).isEqualTo(archive("2026-12-21"));

    life = done(life, "archive of 2026-12-21", "2026-12-21");
    assertThat(on(life, "2026-12-21")).isEqualTo(destroyed("2026-12-21", "5.4d"));
  }

  @Test
  void destroysNothingOnAnArchiveOfAnotherDay() {
    Life life =
        done(warned(revoked("2026-11-20"), "2026-12-21"), "archive of 2026-12-21", "2026-12-21");
    assertThat(on(life, "2026-12-22")).isEqualTo(archive("2026-12-22"));
  }

  @Test
  void keepsTheDistanceOfTheWarningsAfterAMonthAsleep() {
    Life life = revoked("2026-11-20");
    assertThat(on(life, "2027-01-20"))
        .isEqualTo(
            new Due.Run(new Errand.Warn(false, day("2027-01-27"), day("2027-01-27"), "5.4d")));
    life = done(life, "first warning for 2027-01-27", "2027-01-20");
    assertThat(on(life, "2027-01-20")).isEqualTo(Due.Rest.before(day("2027-01-26")));
    // Asleep again: the last warning is late too, and says so.
    assertThat(on(life, "2027-01-29"))
        .isEqualTo(
            new Due.Run(new Errand.Warn(true, day("2027-01-27"), day("2027-01-30"), "5.4d")));
    life = done(life, "last warning for 2027-01-27", "2027-01-29");
    assertThat(on(life, "2027-01-29")).isEqualTo(Due.Rest.before(day("2027-01-30")));
    assertThat(on(life, "2027-01-30")).isEqualTo(archive("2027-01-30"));
  }

  @Test
  void countsTheDistanceFromTheDayOfTheReceipt() {
    Life life = done(revoked("2026-11-20"), "first warning for 2026-12-21", "2026-12-16");
    assertThat(on(life, "2026-12-20")).isEqualTo(Due.Rest.before(day("2026-12-22")));
  }

  @Test
  void warnsAnewWhenTheWarningsAreLongPast() {
    Life life = warned(revoked("2026-11-20"), "2026-12-21");
    assertThat(on(life, "2026-12-27")).isEqualTo(archive("2026-12-27"));
    assertThat(on(life, "2026-12-28"))
        .isEqualTo(
            new Due.Run(new Errand.Warn(false, day("2027-01-04"), day("2027-01-04"), "5.4d")));
  }

  @Test
  void destroysNothingUnderAHoldThatCameOnTheLastDay() {
    Life life = warned(revoked("2026-11-20"), "2026-12-21");
    Life held = with(life, Circumstances.issued(day("2026-01-05")).withHold(Optional.of(ORDER)));
    assertThat(on(held, "2026-12-01")).isInstanceOf(Due.Rest.class);
    assertThat(((Due.Wait) on(held, "2026-12-21")).reason().code())
        .isEqualTo(ReasonCode.LEGAL_HOLD);
    Life released = with(held, Circumstances.issued(day("2026-01-05")));
    assertThat(on(released, "2026-12-22")).isEqualTo(archive("2026-12-22"));
    assertThat(on(released, "2027-03-01"))
        .isInstanceOf(Due.Run.class)
        .isNotEqualTo(archive("2027-03-01"));
  }

  @Test
  void asksForAConfirmationWhenTheDecisionWasSeventyDaysOld() { // C4
    Life old =
        life(new AccountState.SendLocked(day("2026-09-15"), day("2026-11-15")), "2026-11-24");
    assertThat(((Due.Wait) on(old, "2026-11-24")).reason().code())
        .isEqualTo(ReasonCode.DECISION_TOO_OLD);
    Life confirmed =
        with(old, Circumstances.issued(day("2026-01-05")).withConfirmed(Optional.of(ORDER)));
    assertThat(on(confirmed, "2026-11-25"))
        .isEqualTo(
            new Due.Run(new Errand.Warn(false, day("2026-12-02"), day("2026-12-02"), "5.4d")));
    Life lastDay =
        life(new AccountState.SendLocked(day("2026-09-15"), day("2026-11-15")), "2026-11-14");
    assertThat(on(lastDay, "2026-11-14")).isInstanceOf(Due.Run.class);
  }

  @Test
  void closesAReplacedMailboxAfterItsLastDay() { // C3 (5.4c)
    Life retiring = life(new AccountState.Retiring(day("2026-12-05")), "2026-11-21");
    assertThat(on(retiring, "2026-11-28")).isEqualTo(Due.Rest.before(day("2026-11-29")));
    Life ready = warned(retiring, "2026-12-06");
    assertThat(on(ready, "2026-12-05")).isEqualTo(Due.Rest.before(day("2026-12-06")));
    assertThat(on(done(ready, "archive of 2026-12-06", "2026-12-06"), "2026-12-06"))
        .isEqualTo(destroyed("2026-12-06", "5.4c"));
  }

  @Test
  void removesALockedMailboxAfterItsFifteenWorkingDays() { // C6 (6.1)
    Life locked =
        life(
            new AccountState.Suspended("13.5", day("2026-11-02"), day("2026-11-24")), "2026-11-02");
    Life ready = warned(locked, "2026-11-24");
    assertThat(on(ready, "2026-11-23")).isEqualTo(Due.Rest.before(day("2026-11-24")));
    assertThat(on(done(ready, "archive of 2026-11-24", "2026-11-24"), "2026-11-24"))
        .isEqualTo(destroyed("2026-11-24", "6.1"));
  }

  @Test
  void handsTheKeptMailOverOnceToASuccessorOfOurs() { // C4
    Life life = handingOverTo(revoked("2026-11-20"), "snv@phutho.gov.vn");
    Errand copy = new Errand.CopyMail(MailAddress.parse("snv@phutho.gov.vn"));
    assertThat(on(life, "2026-11-21")).isEqualTo(new Due.Run(copy));
    assertThat(on(done(life, copy.name(), "2026-11-21"), "2026-11-21"))
        .isInstanceOf(Due.Rest.class);
    assertThat(on(handingOverTo(revoked("2026-11-20"), "ai@hanoi.gov.vn"), "2026-11-21"))
        .isInstanceOf(Due.Rest.class);
  }

  @Test
  void leavesTheDestroyedAlone() {
    Life gone = life(new AccountState.Destroyed(day("2026-11-20")), "2026-11-20");
    assertThat(on(gone, "2036-11-20")).isEqualTo(new Due.Rest(Optional.empty()));
  }

  @Test
  void allowsAShareOfTheProvinceAndAtLeastOne() { // C10
    Budget budget = Budget.of(50, 2);
    assertThat(budget.allowed(Verb.DESTROY, 10)).isEqualTo(1);
    assertThat(budget.allowed(Verb.DESTROY, 1000)).isEqualTo(20);
    assertThat(budget.allowed(Verb.LOCK, 1_000_000)).isEqualTo(50);
  }
}

package vn.gov.phutho.hopthu.core.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;

/** Lives of mailboxes for the tests of this package. */
final class Lives {
  static final Lifecycle LIFECYCLE =
      new Lifecycle(Periods.standard(), WorkingCalendar.of(List.of()));
  static final ItemRef ORDER = new ItemRef("9/SKHCN", "1");

  private Lives() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Of a person, issued on 2026-01-05, in this state since that day. */
  static Life life(AccountState state, String since) {
    return new Life(
        record(AccountKind.PERSON, state, Circumstances.issued(day("2026-01-05"))),
        day(since),
        Map.of(),
        Observed.complete(Optional.empty()));
  }

  static Life active() {
    return life(new AccountState.Active(), "2026-01-05");
  }

  /** Revoked by a decision of this day for 30 days, which came in on that day. */
  static Life revoked(String decision) {
    LocalDate date = day(decision);
    return life(new AccountState.SendLocked(date, date.plusDays(31)), decision);
  }

  static AccountRecord record(AccountKind kind, AccountState state, Circumstances circumstances) {
    return new AccountRecord(
        UUID.randomUUID(),
        1,
        new Holder(
            kind,
            MailAddress.parse("hungtm@phutho.gov.vn"),
            new PersonKey("00"),
            new Profile("Trần Mạnh Hùng", Optional.empty(), Optional.of("snv"), Optional.empty())),
        state,
        new SecretState.Initial(),
        MailboxSettings.of(1L << 30, Optional.empty(), List.of()),
        circumstances,
        "15/SNV-VP");
  }

  static Life with(Life life, Circumstances circumstances) {
    AccountRecord a = life.account();
    return new Life(
        new AccountRecord(
            a.id(),
            a.version(),
            a.holder(),
            a.state(),
            a.secret(),
            a.mailbox(),
            circumstances,
            a.request()),
        life.since(),
        life.done(),
        life.lastActivity());
  }

  static Life handingOverTo(Life life, String successor) {
    AccountRecord a = life.account();
    return new Life(
        new AccountRecord(
            a.id(),
            a.version(),
            a.holder(),
            a.state(),
            a.secret(),
            a.mailbox().withHandover(Optional.of(MailAddress.parse(successor))),
            a.circumstances(),
            a.request()),
        life.since(),
        life.done(),
        life.lastActivity());
  }

  static Life lastActive(Life life, String day) {
    return life.with(Observed.complete(Optional.of(day(day))));
  }

  static Life done(Life life, String errand, String day) {
    Map<String, LocalDate> done = new HashMap<>(life.done());
    done.put(errand, day(day));
    return new Life(life.account(), life.since(), done, life.lastActivity());
  }

  /** Both warnings for this day, given in time. */
  static Life warned(Life life, String announced) {
    LocalDate on = day(announced);
    return done(
        done(life, "first warning for " + announced, on.minusDays(7).toString()),
        "last warning for " + announced,
        on.minusDays(1).toString());
  }

  static Due on(Life life, String day) {
    return LIFECYCLE.next(life, day(day));
  }
}

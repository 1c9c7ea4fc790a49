package vn.gov.phutho.hopthu.core.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.lifecycle.Retention;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;

/**
 * Another address for the same holder: a new mailbox is issued, and the old one is kept for 15 days
 * and forwards to it, C2 and C3 (5.4c). The forward stays inside the province's domain (D3).
 *
 * @param to the holder under the new address
 * @param decidedOn the day from which the 15 days count
 * @param notes what of the item needs a look afterwards
 */
record Move(AccountRecord old, Holder to, LocalDate decidedOn, List<Reason> notes) {
  /** Makes it so; {@code dateAt} is where the day of the decision stands. */
  Ruling act(Matter matter, UUID id, String dateAt) {
    AccountState.Retiring retiring = Retention.replacedBy(decidedOn);
    AccountRecord issued =
        new AccountRecord(
            id,
            0,
            to,
            new AccountState.Active(),
            new SecretState.Initial(),
            MailboxSettings.of(old.mailbox().quotaBytes(), Optional.empty(), List.of()),
            new Circumstances(
                Optional.of(matter.today()),
                old.circumstances().hold(),
                old.circumstances().absence(),
                Optional.empty(),
                old.circumstances().quotaException()),
            matter.ref().number());
    List<Reason> confirm = new ArrayList<>(notes);
    if (Retention.overOn(retiring, matter.today())) { // C4
      confirm.add(Reason.of(ReasonCode.DECISION_TOO_OLD, dateAt));
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.AccountIssued(issued));
    entries.addAll(
        new Edit(matter, old)
            .state(retiring, old.mailbox().withHandover(Optional.of(to.address())))
            .entries());
    // The item is the new account's: its secret is fetched with it.
    entries.add(new Entry.ItemDecided(matter.ref(), id, confirm));
    return new Ruling.Act(entries);
  }
}

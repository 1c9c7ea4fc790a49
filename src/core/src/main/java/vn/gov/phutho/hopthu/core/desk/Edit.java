package vn.gov.phutho.hopthu.core.desk;

import java.util.ArrayList;
import java.util.List;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/** The entries by which one item changes one account, each on the version before. */
final class Edit {
  private final Matter matter;
  private final AccountRecord account;
  private final List<Entry> entries = new ArrayList<>();

  Edit(Matter matter, AccountRecord account) {
    this.matter = matter;
    this.account = account;
  }

  Edit state(AccountState state, MailboxSettings mailbox) {
    return add(new Entry.StateChanged(account.id(), version(), state, mailbox, request()));
  }

  Edit holder(Holder holder) {
    return holder.equals(account.holder())
        ? this
        : add(
            new Entry.HolderChanged(account.id(), version(), holder, account.mailbox(), request()));
  }

  Edit circumstances(Circumstances circumstances) {
    return add(new Entry.CircumstancesChanged(account.id(), version(), circumstances, request()));
  }

  Edit quota(QuotaGrant grant) {
    return add(new Entry.QuotaGranted(account.id(), version(), grant, request()));
  }

  Edit resetSecret() {
    return add(new Entry.SecretReset(account.id(), version(), request()));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Decided; {@code confirm} as in {@link Entry.ItemDecided}. */
  Ruling decided(List<Reason> confirm) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(new Entry.ItemDecided(matter.ref(), account.id(), confirm));
    return new Ruling.Act(all);
  }

  Ruling decided() {
    return decided(List.of());
  }

  private Edit add(Entry entry) {
    entries.add(entry);
    return this;
  }

  private int version() {
    return account.version() + entries.size();
  }

  private String request() {
    return matter.ref().number();
  }
}

package vn.gov.phutho.hopthu.core.ledger;

import java.util.List;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.SecretState;

/** One line of the ledger. Nothing else changes what is approved, and no line is ever changed. */
public sealed interface Entry {
  /** An entry that belongs to the history of one account. */
  sealed interface OnAccount extends Entry {
    UUID account();
  }

  /** An entry that belongs to the history of one item. */
  sealed interface OnItem extends Entry {
    ItemRef item();
  }

  /**
   * A verified document came in (B3, B5). A conflict when its number is known.
   *
   * @param contentHash SHA-256 of the signed payload in one canonical writing, hex
   * @param items the numbers of its items in their order; each starts as {@link ItemState#ACCEPTED}
   * @param evidence the document as signed, sealed: it holds personal data (B7)
   */
  record DocumentAccepted(String number, String contentHash, List<String> items, String evidence)
      implements Entry {
    public DocumentAccepted {
      items = List.copyOf(items);
    }
  }

  /**
   * The item was decided and concerns this account; it stays accepted until its effects are in
   * force. A conflict when it was decided before.
   *
   * @param confirm what needs a confirmation even when the effects are in force: the item then
   *     settles as held
   */
  record ItemDecided(ItemRef item, UUID account, List<Reason> confirm) implements OnItem {
    public ItemDecided {
      confirm = List.copyOf(confirm);
    }
  }

  /**
   * The item came to this state. A conflict unless it was open, or when it is in that state
   * already.
   */
  record ItemMoved(ItemRef item, ItemState to, List<Reason> reasons) implements OnItem {
    public ItemMoved {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A mailbox was granted (5.4a). A conflict when its id is known, or when any account ever held
   * its address or one of its aliases (A6).
   */
  record AccountIssued(AccountRecord record) implements OnAccount {
    @Override
    public UUID account() {
      return record.id();
    }
  }

  /**
   * The account came to this state. A conflict unless {@code version} is the account's, or when
   * another account ever held one of the aliases (A6).
   */
  record StateChanged(
      UUID account, int version, AccountState state, MailboxSettings mailbox, String request)
      implements OnAccount {}

  /**
   * The mailbox has this size from here on (7.1). A conflict unless {@code version} is the
   * account's. No other entry changes the size of an issued mailbox.
   *
   * @param request the document or item that granted it, an exception or not
   */
  record QuotaGranted(UUID account, int version, QuotaGrant grant, String request)
      implements OnAccount {}

  /** A new secret counts from here. A conflict unless {@code version} is the account's. */
  record SecretChanged(UUID account, int version, SecretState state, SecretHash hash)
      implements OnAccount {}

  /** The initial secret was handed to the requester, once (E4). A conflict when it was before. */
  record SecretHandedOver(ItemRef item, UUID account) implements OnAccount, OnItem {}

  /**
   * One effect is in force in the world.
   *
   * @param effect what was done, without personal values
   */
  record EffectApplied(UUID account, String effect, String request) implements OnAccount {}

  /**
   * The item was decided and concerns no account: an errand has to be run for it. A conflict when
   * it was decided before.
   */
  record ErrandOrdered(ItemRef item) implements OnItem {}

  /**
   * Another profile or representative. A conflict unless {@code version} is the account's; kind and
   * address stay.
   */
  record HolderChanged(
      UUID account, int version, Holder holder, MailboxSettings mailbox, String request)
      implements OnAccount {}

  /** A hold, an absence, a confirmation. A conflict unless {@code version} is the account's. */
  record CircumstancesChanged(
      UUID account, int version, Circumstances circumstances, String request)
      implements OnAccount {}

  /**
   * The secret is worth nothing from here; the next one is handed out by the order (6.2, 12.4). A
   * conflict unless {@code version} is the account's.
   */
  record SecretReset(UUID account, int version, String request) implements OnAccount {}

  /**
   * An errand for the account was done. A conflict when it was before.
   *
   * @param errand its name, the same whenever the same has to be done
   * @param receipt what came of it, without personal values
   */
  record AccountErrandDone(UUID account, String errand, String receipt) implements OnAccount {}

  /** An errand for the item was done. A conflict when it was before. */
  record ItemErrandDone(ItemRef item, String errand, String receipt) implements OnItem {}

  /** The agency has another focal point (11.9). */
  record FocalPointNamed(ItemRef item, String agency, FocalPoint focalPoint) implements OnItem {}
}

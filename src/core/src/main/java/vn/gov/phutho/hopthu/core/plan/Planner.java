package vn.gov.phutho.hopthu.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Status;

/**
 * Compares what an account ought to be with what was seen of it.
 *
 * <pre>
 * LDAP entry       mailbox     the account lives                  the account is destroyed
 * none             none        add, put                           nothing
 * none             there       add, put if it differs             erase
 * ours, as ought   as ought    nothing                            erase, delete
 * ours, differs    any         modify, put if it differs          erase, delete
 * foreign          any         blocked                            nothing: the address went to another
 * not seen whole   any         unseen                             unseen
 * as ought         not seen    unseen                             unseen
 * none, differs    not seen    add, modify                        unseen
 * </pre>
 *
 * The entry comes before the mailbox when an account is made or locked, since the mail tier knows
 * nobody without an entry and obeys its attributes at once; the mailbox goes before the entry when
 * it is destroyed, for the same reason.
 */
public final class Planner {
  private final DirectorySchema schema;

  public Planner(DirectorySchema schema) {
    this.schema = schema;
  }

  public Plan plan(Account account, Sighting sighting) {
    if (!(sighting.entries() instanceof Observed.Complete<List<DirectoryEntry>> entries)) {
      return new Plan.Unseen("directory: " + sighting.entries().shortfall());
    }
    List<DirectoryEntry> ours =
        entries.value().stream()
            .filter(e -> e.has(DirectorySchema.ID, account.id().toString()))
            .toList();
    boolean foreign = ours.size() < entries.value().size();
    boolean destroyed = account.standing().status() == Status.DESTROYED;
    if (!destroyed && (foreign || ours.size() > 1)) {
      return new Plan.Blocked(
          new Reason(ReasonCode.FOREIGN_ENTRY, "", account.address().toString()));
    }
    List<Step> entrySteps = destroyed ? List.of() : entrySteps(account, ours);
    if (!(sighting.mailbox() instanceof Observed.Complete<Optional<MailboxSettings>> mailbox)) {
      // A lock does not wait for the mail tier's interface, which obeys the entry anyway, D7.
      return entrySteps.isEmpty()
          ? new Plan.Unseen("mail tier: " + sighting.mailbox().shortfall())
          : new Plan.Steps(entrySteps);
    }
    if (destroyed) {
      return new Plan.Steps(destroy(account, ours, foreign, mailbox.value()));
    }
    List<Step> steps = new ArrayList<>(entrySteps);
    if (!mailbox.value().equals(Optional.of(inForce(account)))) {
      steps.add(new Step.PutMailbox(account.address(), inForce(account)));
    }
    return new Plan.Steps(steps);
  }

  private List<Step> entrySteps(Account account, List<DirectoryEntry> ours) {
    return ours.isEmpty()
        ? List.of(new Step.ChangeEntry(new DirectoryChange.Add(schema.write(account))))
        : difference(account, ours.get(0)).<Step>map(Step.ChangeEntry::new).stream().toList();
  }

  /** The hand-over forward exists only in the states that have one, D3 (13.5). */
  private static MailboxSettings inForce(Account account) {
    return account.standing().status().handsOver()
        ? account.mailbox()
        : account.mailbox().withHandover(Optional.empty());
  }

  private static List<Step> destroy(
      Account account,
      List<DirectoryEntry> ours,
      boolean foreign,
      Optional<MailboxSettings> mailbox) {
    List<Step> steps = new ArrayList<>();
    if (mailbox.isPresent() && !foreign) {
      steps.add(new Step.EraseMailbox(account.address()));
    }
    for (DirectoryEntry entry : ours) {
      steps.add(new Step.ChangeEntry(new DirectoryChange.Remove(entry.dn(), account.id())));
    }
    return steps;
  }

  private Optional<DirectoryChange> difference(Account account, DirectoryEntry seen) {
    DirectoryEntry ought = schema.write(account);
    Map<String, List<String>> expected = new HashMap<>();
    Map<String, List<String>> replace = new HashMap<>();
    for (String attribute : DirectorySchema.OWNED) {
      boolean rdnOfUnit = attribute.equals("ou") && ought.first("uid").isEmpty();
      if (!rdnOfUnit && !same(ought.values(attribute), seen.values(attribute))) {
        expected.put(attribute, seen.values(attribute));
        replace.put(attribute, ought.values(attribute));
      }
    }
    // The bind is the login gate, D6 (6.1): a secret that may not log in is not in the directory.
    if (!account.standing().mayLogIn() && !seen.values(DirectorySchema.PASSWORD).isEmpty()) {
      replace.put(DirectorySchema.PASSWORD, List.of());
    }
    return replace.isEmpty()
        ? Optional.empty()
        : Optional.of(new DirectoryChange.Modify(seen.dn(), account.id(), expected, replace));
  }

  private static boolean same(List<String> a, List<String> b) {
    return new HashSet<>(a).equals(new HashSet<>(b));
  }
}

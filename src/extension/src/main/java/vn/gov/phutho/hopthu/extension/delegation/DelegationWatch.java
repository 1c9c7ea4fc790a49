package vn.gov.phutho.hopthu.extension.delegation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mailbox.exception.MailboxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.accounts.AccountSurveys;
import vn.gov.phutho.hopthu.extension.accounts.ChangeHorizon;
import vn.gov.phutho.hopthu.extension.accounts.Survey;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D5, D6: a revoked, retiring or suspended person has no rights on others' mailboxes, and nobody
 * logs in to a suspended mailbox in its owner's place. Entries that changed are looked at at once,
 * all locked accounts from time to time, since an owner may grant a right after the lock.
 */
public final class DelegationWatch implements Runnable {
  private static final Duration ALL_EVERY = Duration.ofMinutes(5);

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(DelegationWatch.class);

  private final AccountSurveys surveys;
  private final AccountSource accounts;
  private final Delegations delegations;
  private final InstantSource clock;
  private final ChangeHorizon horizon;
  private Instant allDue;

  public DelegationWatch(
      AccountSurveys surveys,
      AccountSource accounts,
      Delegations delegations,
      InstantSource clock) {
    this.surveys = surveys;
    this.accounts = accounts;
    this.delegations = delegations;
    this.clock = clock;
    horizon = new ChangeHorizon(clock.instant());
    allDue = clock.instant();
  }

  /** One look. */
  @Override
  public void run() {
    Instant now = clock.instant();
    boolean all = !now.isBefore(allDue);
    Survey survey = all ? surveys.locked() : surveys.changedAndLocked(horizon, now);
    if (all && survey instanceof Survey.Complete) {
      allDue = now.plus(ALL_EVERY);
    }
    if (survey instanceof Survey.Partial) {
      again();
    }
    survey.named().forEach(this::look);
  }

  private void look(MailAddress person) {
    Finding finding = accounts.find(person);
    if (finding instanceof Finding.Unavailable) {
      again();
    }
    if (!(finding instanceof Finding.Found found) || found.standing().status().sends()) {
      return;
    }
    Standing standing = found.standing();
    try {
      List<String> ended = new ArrayList<>(delegations.endOf(found.address()));
      if (standing.status() == Status.SUSPENDED) {
        ended.addAll(delegations.endTo(found.address()));
      }
      if (!ended.isEmpty()) {
        ReasonCode reason = standing.sendRefusal().orElse(ReasonCode.ACCOUNT_SUSPENDED);
        Subject subject = new Subject("", "", person.toString(), ended);
        AuditTrail.write(Door.DELEGATION, "delegation", Verdict.refuse(reason), subject);
      }
    } catch (MailboxException | RuntimeException e) {
      LOG.error("Rights of a locked account could not be taken away; it is tried again", e);
      again();
    }
  }

  /** One that failed keeps no other from his turn. */
  private void again() {
    allDue = clock.instant().plus(AGAIN_AFTER);
  }
}

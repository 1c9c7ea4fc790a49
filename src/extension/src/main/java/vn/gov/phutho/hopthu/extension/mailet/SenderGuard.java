package vn.gov.phutho.hopthu.extension.mailet;

import javax.inject.Inject;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.activity.LastActivity;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.Egress;

/** D5 at the root: nothing of a locked account's goes any further, whichever door it came in by. */
public final class SenderGuard extends DeferringGuard {
  private final SenderCheck check;
  private final LastActivity activity;

  @Inject
  public SenderGuard(SenderCheck check, LastActivity activity) {
    this.check = check;
    this.activity = activity;
  }

  @Override
  public void service(Mail mail) {
    Egress.Nature nature = MailFacts.of(mail).nature();
    // Reports and notices that this server made itself; what leaves is asked again at the egress.
    if (nature.generated() && nature.nullSender()) {
      return;
    }
    boolean passes = new SenderRule(check, Door.ROOT, this).passes(mail);
    if (passes && !nature.generated()) {
      MailFacts.of(mail).login().ifPresent(activity::saw); // C6: who sends uses the mailbox
    }
  }
}

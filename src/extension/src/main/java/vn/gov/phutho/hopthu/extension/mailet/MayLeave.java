package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Collection;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;

/**
 * Matches what may be handed to the relay at all: messages of a logged-in user, and what this
 * server made itself. Where a generated message may go, {@link EgressGuard} decides; a network is
 * never a reason.
 */
public final class MayLeave extends GenericMatcher {
  @Override
  public Collection<MailAddress> match(Mail mail) {
    MailFacts facts = MailFacts.of(mail);
    boolean may = facts.login().isPresent() || facts.nature().generated();
    return may ? mail.getRecipients() : List.of();
  }
}

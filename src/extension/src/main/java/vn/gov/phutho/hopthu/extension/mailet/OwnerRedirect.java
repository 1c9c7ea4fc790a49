package vn.gov.phutho.hopthu.extension.mailet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.james.transport.mailets.jsieve.ActionContext;
import org.apache.james.transport.mailets.jsieve.DiscardAction;
import org.apache.james.transport.mailets.jsieve.MailAction;
import org.apache.jsieve.mail.Action;
import org.apache.jsieve.mail.ActionRedirect;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.forward.ForwardStamp;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Sieve's redirect (RFC 5228 §4.2) for one owner and one message, each target decided by itself.
 */
final class OwnerRedirect implements MailAction {
  private final OfficialDomains official;
  private final MailAddress owner;
  private final MailetContext server;
  private final List<MailAddress> outside = new ArrayList<>();
  private boolean keeps;

  OwnerRedirect(OfficialDomains official, MailAddress owner, MailetContext server) {
    this.official = official;
    this.owner = owner;
    this.server = server;
  }

  MailAddress owner() {
    return owner;
  }

  @Override
  public void execute(Action action, Mail mail, ActionContext context) throws MessagingException {
    MailAddress to = new MailAddress(((ActionRedirect) action).getAddress());
    if (!official.contains(to.getDomain().asString())) {
      outside.add(to);
      keeps = true;
    } else if (ForwardStamp.hasPassed(mail, owner)) {
      // It came back by other redirects: it ends here, where it would else go round for ever.
      keeps = true;
    } else {
      redirect(mail, to);
    }
    if (!keeps) {
      DiscardAction.removeRecipient(mail, context);
    }
  }

  private void redirect(Mail mail, MailAddress to) throws MessagingException {
    MailImpl copy =
        MailImpl.builder()
            .name("redirect-" + MailImpl.getId())
            .sender(mail.getMaybeSender())
            .addRecipient(to)
            .mimeMessage(mail.getMessage())
            .build();
    try {
      ForwardStamp.put(mail, copy, owner, List.of(to));
      server.sendMail(copy);
    } finally {
      LifecycleUtil.dispose(copy);
    }
  }

  /** D3: whatever else the script did, what it may not redirect stays in the owner's mailbox. */
  void keepWhatWasBlocked(Mail mail, ForwardNotices notices) {
    if (keeps && !mail.getRecipients().contains(owner)) {
      Set<MailAddress> recipients = new LinkedHashSet<>(mail.getRecipients());
      recipients.add(owner);
      mail.setRecipients(recipients);
    }
    if (!outside.isEmpty()) {
      String id = MailFacts.of(mail).subject().messageId();
      String sender = mail.getMaybeSender().asString("");
      AuditTrail.write(
          Door.SIEVE,
          "forward",
          Verdict.refuse(ReasonCode.FORWARD_OUTSIDE),
          new Subject(id, sender, owner.asString(), outside));
      notices.tell(server, mail, owner, outside);
    }
  }
}

package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Locale;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.policy.inbound.ForwardMode;
import vn.gov.phutho.hopthu.extension.policy.inbound.Forwarding;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * D4 (13.5) at the root: tags what was forwarded automatically from outside, and unless it is only
 * tagged sends it to Spam. Where mail is refused, one that came this far had no dialogue to be
 * refused in: nobody would hear of it, so it is kept where its owner sees it.
 */
public final class InboundForwardGuard extends GenericMailet {
  private static final Tag TAG = new Tag(ForwardMode.HEADER);

  private final ExtensionSettings settings;

  @Inject
  public InboundForwardGuard(ExtensionSettings settings) {
    this.settings = settings;
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    MailFacts facts = MailFacts.of(mail);
    if (facts.nature().generated()) {
      return;
    }
    TAG.clear(mail);
    boolean fromAnotherServer = facts.login().isEmpty() && !facts.isMadeHere();
    if (fromAnotherServer
        && Forwarding.of(facts.arrival(), settings.official())
            instanceof Forwarding.Automatic forward) {
      String evidence = forward.by().toString();
      TAG.write(mail, evidence);
      ForwardMode mode = settings.inbound().forward();
      ForwardMode done = mode == ForwardMode.TAG ? mode : ForwardMode.QUARANTINE;
      if (done == ForwardMode.QUARANTINE) {
        Spam.mark(mail);
      }
      AuditTrail.write(
          Door.ROOT,
          "inbound-forward",
          done.name().toLowerCase(Locale.ROOT),
          ReasonCode.INBOUND_FORWARD,
          evidence,
          facts.subject());
    }
  }
}

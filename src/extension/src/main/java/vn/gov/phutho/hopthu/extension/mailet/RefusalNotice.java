package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Tells whoever sent a refused message why, unless it has no sender that is proved or can hear. */
public final class RefusalNotice extends GenericMailet {
  @Override
  public void service(Mail mail) throws MessagingException {
    Optional<Refusal> refusal = Refusal.of(mail);
    Optional<MailAddress> to = refusal.flatMap(Refusal::tell);
    if (to.isEmpty()) {
      return;
    }
    String postmaster = getMailetContext().getPostmaster().asString();
    MailImpl notice =
        Notice.compose(mail, refusal.get().reason(), to.get(), postmaster, mail.getRecipients());
    try {
      getMailetContext().sendMail(notice);
    } finally {
      LifecycleUtil.dispose(notice);
    }
  }
}

package vn.gov.phutho.hopthu.extension.mailet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * What one owner's script may post: the server's context, except that mail it sends is looked at
 * first.
 *
 * @param script the message that the script runs on
 */
record SievePost(MailetContext server, OfficialDomains official, MailAddress owner, Mail script) {
  /**
   * Thrown through the Sieve interpreter, which then leaves the message where it is. It is
   * unchecked on purpose: a checked one would mail a failure notice for every message.
   */
  static final class Refused extends RuntimeException {
    Refused(String what) {
      super(what, null, false, false);
    }
  }

  MailetContext context() {
    return (MailetContext)
        Proxy.newProxyInstance(
            SievePost.class.getClassLoader(),
            new Class<?>[] {MailetContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sendMail")
                  && arguments.length == 1
                  && arguments[0] instanceof MailImpl mail) {
                look(mail);
              }
              try {
                return method.invoke(server, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void look(MailImpl posted) throws MessagingException {
    if (!posted.getName().startsWith("redirect-")) {
      // D5: a reply that a script makes bears no return path that its owner chose.
      posted.setSender(null);
      return;
    }
    List<MailAddress> outside =
        posted.getRecipients().stream()
            .filter(r -> !official.contains(r.getDomain().asString()))
            .toList();
    if (!outside.isEmpty()) {
      refuse(outside);
    }
  }

  private void refuse(List<MailAddress> outside) throws MessagingException {
    ReasonCode reason = ReasonCode.FORWARD_OUTSIDE;
    Subject subject =
        new Subject(
            String.valueOf(script.getMessage().getMessageID()),
            script.getMaybeSender().asString(""),
            owner.asString(),
            outside);
    AuditTrail.write(Door.SIEVE, "forward", Verdict.refuse(reason), subject);
    if (!isAutomatic()) {
      tell(reason, outside);
    }
    throw new Refused("a redirect outside the official domains stays in the inbox");
  }

  /**
   * Nothing answers an automatic message (RFC 3834 §2): the notice itself comes to this script, and
   * would otherwise make the next one without end.
   */
  private boolean isAutomatic() throws MessagingException {
    String[] submitted = script.getMessage().getHeader("Auto-Submitted");
    return script.getMaybeSender().isNullSender()
        || (submitted != null && !submitted[0].strip().equalsIgnoreCase("no"));
  }

  private void tell(ReasonCode reason, List<MailAddress> outside) throws MessagingException {
    MailImpl notice =
        Notice.compose(
            script,
            reason,
            vn.gov.phutho.hopthu.model.MailAddress.parse(owner.asString()),
            server.getPostmaster().asString(),
            outside);
    try {
      server.sendMail(notice);
    } finally {
      LifecycleUtil.dispose(notice);
    }
  }
}

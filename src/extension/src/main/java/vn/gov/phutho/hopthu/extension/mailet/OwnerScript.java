package vn.gov.phutho.hopthu.extension.mailet;

import javax.mail.MessagingException;
import org.apache.james.server.core.MailImpl;
import org.apache.james.transport.mailets.jsieve.ActionDispatcher;
import org.apache.james.transport.mailets.jsieve.MailAction;
import org.apache.james.transport.mailets.jsieve.Poster;
import org.apache.james.transport.mailets.jsieve.ResourceLocator;
import org.apache.james.transport.mailets.jsieve.SieveMailAdapter;
import org.apache.james.transport.mailets.jsieve.VacationAction;
import org.apache.jsieve.mail.ActionRedirect;
import org.apache.jsieve.mail.optional.ActionVacation;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;

/** One run of an owner's script over one message. */
final class OwnerScript extends SieveMailAdapter {
  OwnerScript(
      Mail mail,
      MailetContext server,
      Poster poster,
      OwnerRedirect redirect,
      ResourceLocator.UserSieveInformation script) {
    super(
        mail,
        server,
        actions(redirect),
        poster,
        script.getScriptActivationDate(),
        script.getScriptInterpretationDate(),
        redirect.owner());
  }

  private static ActionDispatcher actions(OwnerRedirect redirect) {
    MailAction vacation = new VacationAction();
    ActionDispatcher actions = new ActionDispatcher();
    actions.getMethodMap().put(ActionRedirect.class, redirect);
    actions
        .getMethodMap()
        .put(
            ActionVacation.class,
            (action, mail, context) -> {
              // RFC 5230 §4.6: nothing answers a report; James' action would fail.
              if (mail.hasSender()) {
                vacation.execute(action, mail, context);
              }
            });
    return actions;
  }

  /** What a script sends but for redirects: replies of vacation and reject. */
  @Override
  public void post(Mail reply) throws MessagingException {
    if (reply instanceof MailImpl mail) {
      // D5: it bears no return path that the owner chose (:from), and so is never a forward.
      mail.setSender(null);
    }
    super.post(reply);
  }
}

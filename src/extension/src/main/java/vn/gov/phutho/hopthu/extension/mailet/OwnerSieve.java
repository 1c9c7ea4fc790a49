package vn.gov.phutho.hopthu.extension.mailet;

import java.util.List;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailbox.model.MailboxConstants;
import org.apache.james.server.core.MailImpl;
import org.apache.james.sieverepository.api.SieveRepository;
import org.apache.james.sieverepository.api.exception.ScriptNotFoundException;
import org.apache.james.transport.mailets.jsieve.ResourceLocator;
import org.apache.james.transport.mailets.jsieve.delivery.SieveExecutor;
import org.apache.james.transport.mailets.jsieve.delivery.SieveFailureMessageComposer;
import org.apache.james.transport.mailets.jsieve.delivery.SievePoster;
import org.apache.james.user.api.UsersRepository;
import org.apache.jsieve.ConfigurationManager;
import org.apache.jsieve.SieveConfigurationException;
import org.apache.jsieve.SieveFactory;
import org.apache.jsieve.exception.SieveException;
import org.apache.jsieve.parser.generated.ParseException;
import org.apache.jsieve.parser.generated.TokenMgrError;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;

/**
 * Runs the owners' Sieve scripts (RFC 5228) as James does, but a redirect is decided while it is
 * still known whose it is: outside the official domains the message stays in the owner's mailbox
 * (D3), and the rest of the script runs. A script that fails leaves the message in the inbox.
 */
public final class OwnerSieve extends GenericMailet {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerSieve.class);

  private final UsersRepository users;
  private final ResourceLocator scripts;
  private final ExtensionSettings settings;
  private final ForwardNotices notices;
  private final SieveFactory sieve;

  @Inject
  public OwnerSieve(
      UsersRepository users,
      SieveRepository scripts,
      ExtensionSettings settings,
      ForwardNotices notices)
      throws SieveConfigurationException {
    this.users = users;
    this.scripts = new ResourceLocator(scripts, users);
    this.settings = settings;
    this.notices = notices;
    this.sieve = new ConfigurationManager().build();
  }

  @Override
  public void service(Mail mail) {
    boolean aboutAScript =
        AttributeUtils.getValueAndCastFromMail(
                mail, SieveExecutor.SIEVE_NOTIFICATION, Boolean.class)
            .orElse(false);
    if (aboutAScript) {
      return;
    }
    for (MailAddress owner : List.copyOf(mail.getRecipients())) {
      OwnerRedirect redirect = new OwnerRedirect(settings.official(), owner, getMailetContext());
      try {
        run(mail, owner, redirect);
      } catch (ScriptNotFoundException none) {
        continue;
      } catch (Exception | StackOverflowError fault) {
        LOG.error("The script of {} cannot be run; the message stays in the inbox", owner, fault);
      }
      redirect.keepWhatWasBlocked(mail, notices);
    }
  }

  private void run(Mail mail, MailAddress owner, OwnerRedirect redirect) throws Exception {
    ResourceLocator.UserSieveInformation script = scripts.get(owner);
    SievePoster poster = new SievePoster(users, MailboxConstants.INBOX);
    OwnerScript run = new OwnerScript(mail, getMailetContext(), poster, redirect, script);
    try {
      sieve.evaluate(run, sieve.parse(script.getScriptContent()));
    } catch (SieveException | ParseException fault) {
      reportFailure(mail, owner, fault);
    } catch (TokenMgrError fault) {
      reportFailure(mail, owner, new SieveException(fault));
    }
  }

  private void reportFailure(Mail mail, MailAddress owner, Exception fault)
      throws MessagingException {
    MailImpl report =
        MailImpl.builder()
            .name(MailImpl.getId())
            .addAttribute(new Attribute(SieveExecutor.SIEVE_NOTIFICATION, AttributeValue.of(true)))
            .sender(owner)
            .addRecipient(owner)
            .mimeMessage(SieveFailureMessageComposer.composeMessage(mail, fault, owner.toString()))
            .build();
    try {
      getMailetContext().sendMail(report);
    } finally {
      LifecycleUtil.dispose(report);
    }
  }
}

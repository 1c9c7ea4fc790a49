package vn.gov.phutho.hopthu.extension.mailet;

import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.mailbox.model.MailboxConstants;
import org.apache.james.sieverepository.api.SieveRepository;
import org.apache.james.transport.mailets.jsieve.ResourceLocator;
import org.apache.james.transport.mailets.jsieve.delivery.SieveExecutor;
import org.apache.james.transport.mailets.jsieve.delivery.SievePoster;
import org.apache.james.user.api.UsersRepository;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;

/**
 * Runs the owners' Sieve scripts (RFC 5228) as James does, but a redirect outside the official
 * domains is refused while it is still known whose it is: the message stays in the owner's inbox
 * (D3).
 */
public final class OwnerSieve extends GenericMailet {
  private final UsersRepository users;
  private final ResourceLocator scripts;
  private final ExtensionSettings settings;

  @Inject
  public OwnerSieve(UsersRepository users, SieveRepository scripts, ExtensionSettings settings) {
    this.users = users;
    this.scripts = new ResourceLocator(scripts, users);
    this.settings = settings;
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    for (MailAddress owner : mail.getRecipients()) {
      SievePost post = new SievePost(getMailetContext(), settings.official(), owner, mail);
      SieveExecutor.builder()
          .resourceLocator(scripts)
          .mailetContext(post.context())
          .sievePoster(new SievePoster(users, MailboxConstants.INBOX))
          .build()
          .execute(owner, mail);
    }
  }
}

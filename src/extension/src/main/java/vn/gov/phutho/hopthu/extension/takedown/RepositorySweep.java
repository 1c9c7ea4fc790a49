package vn.gov.phutho.hopthu.extension.takedown;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.mailet.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All mail repositories: what failed, was refused or put aside, one mail in memory at a time. */
final class RepositorySweep implements Place {
  private static final Logger LOG = LoggerFactory.getLogger(RepositorySweep.class);

  private final MailRepositoryStore repositories;

  @Inject
  RepositorySweep(MailRepositoryStore repositories) {
    this.repositories = repositories;
  }

  @Override
  public void sweep(MessageId wanted, Findings findings) {
    List<MailRepositoryUrl> urls = repositories.getUrls().toList();
    for (MailRepositoryUrl url : urls) {
      try {
        Optional<MailRepository> repository = repositories.get(url);
        if (repository.isPresent()) {
          sweep(repository.get(), url.asString(), wanted, findings);
        }
      } catch (ReaderGone gone) {
        throw gone;
      } catch (MailRepositoryStore.MailRepositoryStoreException
          | MessagingException
          | RuntimeException fault) {
        LOG.warn("take-down: repository {} cannot be read", url.asString(), fault);
        findings.unread(
            new Spot.InRepository(url.asString(), ""), fault.getClass().getSimpleName());
      }
    }
  }

  private static void sweep(
      MailRepository repository, String url, MessageId wanted, Findings findings)
      throws MessagingException {
    for (Iterator<MailKey> keys = repository.list(); keys.hasNext(); ) {
      MailKey key = keys.next();
      findings.looked();
      Spot spot = new Spot.InRepository(url, key.asString());
      try {
        look(repository, key, wanted, findings, spot);
      } catch (ReaderGone gone) {
        throw gone;
      } catch (MessagingException | RuntimeException fault) {
        LOG.warn("take-down: mail {} cannot be read", key.asString(), fault);
        findings.unread(spot, fault.getClass().getSimpleName());
      }
    }
  }

  private static void look(
      MailRepository repository, MailKey key, MessageId wanted, Findings findings, Spot spot)
      throws MessagingException {
    Mail mail = repository.retrieve(key);
    if (mail == null) {
      // Reprocessed or removed since it was listed.
      return;
    }
    try {
      Headers headers = MailLook.at(mail, wanted);
      if (headers.isWanted()) {
        repository.remove(key);
        findings.removed(spot);
      } else if (headers.isRelated()) {
        findings.related(spot);
      }
    } finally {
      LifecycleUtil.dispose(mail);
    }
  }
}

package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.Username;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryStore.MailRepositoryStoreException;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.mailet.Mail;

/**
 * Mail that the account sent and that a repository keeps because it could not go its way. An
 * operator who sends it on after the account has gone would send in nobody's name (D5).
 */
final class StoredMail implements Belonging {
  private final MailRepositoryStore repositories;

  @Inject
  StoredMail(MailRepositoryStore repositories) {
    this.repositories = repositories;
  }

  @Override
  public String kind() {
    return "repositories";
  }

  @Override
  public List<String> list(Username owner) throws MailRepositoryStoreException, MessagingException {
    List<String> stored = new ArrayList<>();
    for (MailRepositoryUrl url : repositories.getUrls().toList()) {
      for (MailKey key : of(owner, url)) {
        stored.add("repository:" + url.asString() + ":" + key.asString());
      }
    }
    return stored;
  }

  @Override
  public void erase(Username owner) throws MailRepositoryStoreException, MessagingException {
    for (MailRepositoryUrl url : repositories.getUrls().toList()) {
      List<MailKey> keys = of(owner, url);
      Optional<MailRepository> repository = repositories.get(url);
      if (repository.isPresent()) {
        for (MailKey key : keys) {
          repository.get().remove(key);
        }
      }
    }
  }

  private List<MailKey> of(Username owner, MailRepositoryUrl url)
      throws MailRepositoryStoreException, MessagingException {
    List<MailKey> keys = new ArrayList<>();
    Optional<MailRepository> repository = repositories.get(url);
    if (repository.isPresent()) {
      for (Iterator<MailKey> all = repository.get().list(); all.hasNext(); ) {
        MailKey key = all.next();
        if (isBy(owner, repository.get(), key)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static boolean isBy(Username owner, MailRepository repository, MailKey key)
      throws MessagingException {
    Mail mail = repository.retrieve(key);
    if (mail == null) {
      // Reprocessed or removed since it was listed.
      return false;
    }
    try {
      return mail.getMaybeSender()
          .asOptional()
          .filter(s -> s.asString().equalsIgnoreCase(owner.asString()))
          .isPresent();
    } finally {
      LifecycleUtil.dispose(mail);
    }
  }
}

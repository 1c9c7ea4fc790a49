package vn.gov.phutho.hopthu.extension.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryPath;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.james.mailrepository.api.Protocol;
import org.apache.james.mailrepository.memory.MemoryMailRepository;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;

/** On James' own repositories. */
class StoredMailTest {
  private static final Username AN = Username.of("an@phutho.gov.vn");
  private static final MailRepositoryUrl ERROR = MailRepositoryUrl.from("memory://var/mail/error/");
  private static final MailRepositoryUrl KEPT = MailRepositoryUrl.from("memory://var/mail/kept/");

  /** James' repositories by name; some may be known by name alone, or not answer. */
  private static final class Repositories implements MailRepositoryStore {
    final Map<MailRepositoryUrl, MailRepository> here = new HashMap<>();
    final Set<MailRepositoryUrl> elsewhere = new HashSet<>();
    boolean silent;

    @Override
    public MailRepository select(MailRepositoryUrl url) {
      return here.computeIfAbsent(url, u -> new MemoryMailRepository());
    }

    @Override
    public Optional<Protocol> defaultProtocol() {
      return Optional.empty();
    }

    @Override
    public Optional<MailRepository> get(MailRepositoryUrl url) throws MailRepositoryStoreException {
      if (silent) {
        throw new MailRepositoryStoreException("down");
      }
      return Optional.ofNullable(here.get(url));
    }

    @Override
    public Stream<MailRepository> getByPath(MailRepositoryPath path) {
      return Stream.empty();
    }

    @Override
    public Stream<MailRepositoryUrl> getUrls() {
      return Stream.concat(here.keySet().stream(), elsewhere.stream());
    }
  }

  private final Repositories repositories = new Repositories();
  private final StoredMail stored = new StoredMail(repositories);

  private void put(MailRepositoryUrl url, String name, String sender) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setText("Xin chao.");
    repositories
        .select(url)
        .store(
            MailImpl.builder()
                .name(name)
                .sender(sender.isEmpty() ? MailAddress.nullSender() : new MailAddress(sender))
                .addRecipient(AN.asString())
                .mimeMessage(message)
                .build());
  }

  private List<String> keys(MailRepositoryUrl url) throws MessagingException {
    List<String> keys = new ArrayList<>();
    repositories.select(url).list().forEachRemaining(k -> keys.add(k.asString()));
    return keys;
  }

  @Test
  void listsWhatTheAccountSentInEveryRepository() throws Exception {
    put(ERROR, "one", "an@phutho.gov.vn");
    put(KEPT, "two", "An@PhuTho.gov.vn");
    put(KEPT, "another's", "binh@phutho.gov.vn");
    assertThat(stored.list(AN))
        .containsExactlyInAnyOrder(
            "repository:memory://var/mail/error:one", "repository:memory://var/mail/kept:two");
  }

  @Test
  void erasesItAndNothingElse() throws Exception {
    put(ERROR, "one", "an@phutho.gov.vn");
    put(KEPT, "two", "an@phutho.gov.vn");
    put(KEPT, "another's", "binh@phutho.gov.vn");
    put(KEPT, "nearly", "an@phutho.gov.vn.example");
    stored.erase(AN);
    assertThat(stored.list(AN)).isEmpty();
    assertThat(keys(ERROR)).isEmpty();
    assertThat(keys(KEPT)).containsExactlyInAnyOrder("another's", "nearly");
  }

  @Test
  void leavesAReportToTheAccountWhichNobodySent() throws Exception {
    put(ERROR, "report", "");
    assertThat(stored.list(AN)).isEmpty();
    stored.erase(AN);
    assertThat(keys(ERROR)).containsExactly("report");
  }

  @Test
  void passesOverWhatWasSentOnSinceItWasListed() throws Exception {
    repositories.here.put(
        ERROR,
        new MemoryMailRepository() {
          @Override
          public org.apache.mailet.Mail retrieve(MailKey key) {
            remove(key);
            return super.retrieve(key);
          }
        });
    put(ERROR, "gone", "an@phutho.gov.vn");
    assertThat(stored.list(AN)).isEmpty();
    stored.erase(AN);
  }

  @Test
  void asksNothingOfARepositoryThatIsAName() throws Exception {
    repositories.elsewhere.add(KEPT);
    put(ERROR, "one", "an@phutho.gov.vn");
    stored.erase(AN);
    assertThat(stored.list(AN)).isEmpty();
  }

  @Test
  void doesNotTakeSilenceForEmptiness() throws Exception {
    put(ERROR, "one", "an@phutho.gov.vn");
    repositories.silent = true;
    assertThatThrownBy(() -> stored.list(AN)).hasMessage("down");
    assertThatThrownBy(() -> stored.erase(AN)).hasMessage("down");
  }
}

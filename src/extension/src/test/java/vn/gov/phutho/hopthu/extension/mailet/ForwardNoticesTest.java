package vn.gov.phutho.hopthu.extension.mailet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.apache.james.vacation.api.AccountId;
import org.apache.james.vacation.api.RecipientId;
import org.apache.james.vacation.api.VacationService;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** D3: the owner learns why, once a day for each target. */
class ForwardNoticesTest {
  // 23:30 of 24 November in Việt Nam
  private Instant now = Instant.parse("2026-11-24T16:30:00Z");
  private final Map<String, ZonedDateTime> registry = new HashMap<>();
  private final List<String> sent = new ArrayList<>();
  private boolean storeFails;

  private ForwardNotices notices() {
    VacationService store =
        (VacationService)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {VacationService.class},
                (proxy, method, arguments) -> {
                  if (storeFails) {
                    throw new IllegalStateException("the store is down");
                  }
                  String entry =
                      ((AccountId) arguments[0]).getIdentifier()
                          + ">"
                          + ((RecipientId) arguments[1]).getAsString();
                  if (method.getName().equals("isNotificationRegistered")) {
                    return Mono.just(registry.containsKey(entry));
                  }
                  registry.put(entry, (ZonedDateTime) ((Optional<?>) arguments[2]).orElseThrow());
                  return Mono.empty();
                });
    return new ForwardNotices(store, () -> now);
  }

  private MailetContext server() {
    return (MailetContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MailetContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getPostmaster")) {
                return new MailAddress("postmaster@phutho.gov.vn");
              }
              Mail notice = (Mail) arguments[0];
              assertThat(notice.hasSender()).isFalse();
              sent.add(String.valueOf(notice.getRecipients()));
              return null;
            });
  }

  private static Mail letter(String sender) throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setSubject("thư");
    message.setText("x");
    MailImpl.Builder mail = MailImpl.builder().name("m").mimeMessage(message);
    return sender.isEmpty() ? mail.build() : mail.sender(sender).build();
  }

  private void tell(ForwardNotices notices, String who, String... targets) throws Exception {
    List<MailAddress> to = new ArrayList<>();
    for (String target : targets) {
      to.add(new MailAddress(target));
    }
    notices.tell(server(), letter("citizen@example.org"), new MailAddress(who), to);
  }

  @Test
  void tellsOnceADayOfEachTargetAndOwner() throws Exception {
    ForwardNotices notices = notices();
    tell(notices, "a@phutho.gov.vn", "own@gmail.com");
    tell(notices, "A@phutho.gov.vn", "own@gmail.com");
    assertThat(sent).hasSize(1);
    tell(notices, "a@phutho.gov.vn", "own@gmail.com", "own@yahoo.com");
    tell(notices, "b@phutho.gov.vn", "own@gmail.com");
    assertThat(sent).hasSize(3);
  }

  @Test
  void tellsAgainOnTheNextDayOfVietNam() throws Exception {
    ForwardNotices notices = notices();
    tell(notices, "a@phutho.gov.vn", "own@gmail.com");
    now = Instant.parse("2026-11-24T16:59:59Z");
    tell(notices, "a@phutho.gov.vn", "own@gmail.com");
    assertThat(sent).hasSize(1);
    now = Instant.parse("2026-11-24T17:00:00Z");
    tell(notices, "a@phutho.gov.vn", "own@gmail.com");
    assertThat(sent).hasSize(2);
    assertThat(registry.values().stream().map(ZonedDateTime::toInstant))
        .containsExactlyInAnyOrder(
            Instant.parse("2026-11-24T17:00:00Z"), Instant.parse("2026-11-25T17:00:00Z"));
  }

  @Test
  void knowsAfterARestartWhatItTold() throws Exception {
    tell(notices(), "a@phutho.gov.vn", "own@gmail.com");
    tell(notices(), "a@phutho.gov.vn", "own@gmail.com");
    assertThat(sent).hasSize(1);
  }

  @Test
  void answersNoReport() throws Exception {
    notices()
        .tell(
            server(),
            letter(""),
            new MailAddress("a@phutho.gov.vn"),
            List.of(new MailAddress("own@gmail.com")));
    assertThat(sent).isEmpty();
  }

  @Test
  void doesNotKeepTheMessageWhileItsStoreIsDown() throws Exception {
    storeFails = true;
    tell(notices(), "a@phutho.gov.vn", "own@gmail.com");
    assertThat(sent).isEmpty();
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.ImapDialogue;
import vn.gov.phutho.hopthu.trial.mail.PopDialogue;
import vn.gov.phutho.hopthu.trial.mail.SieveDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D6 (6.1): what is open when an account is locked ends within two seconds, whoever is told. */
@ExtendWith(SharedMailTier.class)
@Covers({
  "extension:WatchModule",
  "extension:Watches",
  "healthcheck:WatchCheck",
  "webadmin:SessionRoutes"
})
class SessionEndTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final MailTier tier;

  SessionEndTest(MailTier tier) {
    this.tier = tier;
  }

  private ImapDialogue imap(Person person) {
    ImapDialogue dialogue = ImapDialogue.open(tier.ports().imaps());
    assertThat(dialogue.login(person.address(), person.secret())).startsWith("OK");
    assertThat(dialogue.say("SELECT INBOX")).startsWith("OK");
    return dialogue;
  }

  @ParameterizedTest
  @EnumSource(Lock.class)
  void endsAnIdlingSession(Lock lock, TestReporter reporter) {
    Person person = tier.person("idle");
    try (ImapDialogue dialogue = imap(person)) {
      dialogue.idle();
      lock.apply(tier, person);
      long from = System.nanoTime();
      List<String> said = dialogue.untilEnd(LIMIT);
      long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
      reporter.publishEntry("lock to end of IDLE, ms", lock + " " + ms);
      assertThat(said).hasSize(1).first().asString().startsWith("* BYE");
    }
  }

  @Test
  void endsFiftySessionsOfManyClients(TestReporter reporter) {
    Person person = tier.person("many");
    List<ImapDialogue> dialogues = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      dialogues.add(imap(person));
    }
    Lock.SUSPENDED.apply(tier, person);
    long from = System.nanoTime();
    dialogues.forEach(d -> assertThat(d.untilEnd(LIMIT)).anyMatch(l -> l.contains("6.1")));
    long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    reporter.publishEntry("lock to end of 50 sessions, ms", Long.toString(ms));
    assertThat(ms).isLessThan(LIMIT.toMillis());
    dialogues.forEach(ImapDialogue::close);
  }

  @Test
  void endsPop3() {
    Person person = tier.person("pop");
    try (PopDialogue dialogue = PopDialogue.open(tier.ports().pop3s())) {
      assertThat(dialogue.login(person.address(), person.secret())).startsWith("+OK");
      assertThat(dialogue.say("STAT")).startsWith("+OK 0 0");
      Lock.SUSPENDED.apply(tier, person);
      assertThat(dialogue.untilEnd(LIMIT)).isEmpty();
    }
  }

  @Test
  void endsManageSieve() {
    Person person = tier.person("sieve");
    try (SieveDialogue dialogue =
        SieveDialogue.open(tier.ports().sieve(), person.address(), person.secret())) {
      Lock.SUSPENDED.apply(tier, person);
      assertThat(dialogue.untilEnd(LIMIT))
          .anyMatch(l -> l.startsWith("BYE \"") && l.contains("account-suspended"));
    }
  }

  @Test
  void endsALoggedInSmtpSession() {
    Person person = tier.person("smtp");
    try (SmtpDialogue dialogue = tier.login(person)) {
      Lock.SUSPENDED.apply(tier, person);
      assertThat(dialogue.await()).startsWith("421 4.7.0").contains("account-suspended");
    }
  }

  @Test
  void endsAJmapWebSocket() throws Exception {
    Person person = tier.person("socket");
    CompletableFuture<String> ended = new CompletableFuture<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Authorization", basic(person))
            .subprotocols("jmap")
            .buildAsync(
                URI.create("ws://127.0.0.1:" + tier.ports().jmap() + "/jmap/ws"),
                new WebSocket.Listener() {
                  @Override
                  public CompletionStage<?> onClose(WebSocket s, int code, String reason) {
                    ended.complete("closed " + code);
                    return CompletableFuture.completedStage(null);
                  }

                  @Override
                  public void onError(WebSocket s, Throwable error) {
                    ended.complete("cut");
                  }
                })
            .get(20, TimeUnit.SECONDS);
    assertThat(socket.isInputClosed()).isFalse();
    Lock.SUSPENDED.apply(tier, person);
    assertThat(ended.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isNotEmpty();
  }

  @Test
  void endsAJmapEventSource() throws Exception {
    Person person = tier.person("events");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + tier.ports().jmap()
                        + "/eventSource?types=*&closeAfter=no&ping=1"))
            .header("Authorization", basic(person))
            .header("Accept", "application/json; jmapVersion=rfc-8621")
            .build();
    try (InputStream events =
            HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isNotNull();
      Lock.SUSPENDED.apply(tier, person);
      long from = System.nanoTime();
      drain(lines);
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from))
          .isLessThan(LIMIT.toMillis());
    }
  }

  private static void drain(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // A ping that was under way.
      }
    } catch (IOException cut) {
      // As good as an end.
    }
  }

  @Test
  void leavesTheSessionsOfOthersAndOfTheRevokedOpen() {
    Person live = tier.person("live");
    Person revoked = tier.person("revoked");
    Person suspended = tier.person("suspended");
    try (ImapDialogue ofLive = imap(live);
        ImapDialogue ofRevoked = imap(revoked);
        ImapDialogue ofSuspended = imap(suspended)) {
      tier.change(revoked.with(Status.SEND_LOCKED));
      Lock.SUSPENDED.apply(tier, suspended);
      ofSuspended.untilEnd(LIMIT);
      assertThat(ofLive.say("NOOP")).startsWith("OK");
      assertThat(ofRevoked.say("NOOP")).startsWith("OK");
    }
  }

  @Test
  void leavesSessionsOpenWhileLdapIsSilentAndEndsTheLockedOnesAfterwards() throws LDAPException {
    Person live = tier.person("livethrough");
    Person suspended = tier.person("lockedmeanwhile");
    try (ImapDialogue ofLive = imap(live);
        ImapDialogue ofSuspended = imap(suspended)) {
      tier.directory().goAway();
      Lock.SUSPENDED.apply(tier, suspended);
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(20))
          .until(() -> ofSuspended.say("NOOP").startsWith("OK"));
      tier.directory().comeBack();
      ofSuspended.untilEnd(Duration.ofSeconds(10));
      assertThat(ofLive.say("NOOP")).startsWith("OK");
    } finally {
      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptions()
          .until(() -> tier.send(live, live.address(), "ldap is back").startsWith("250"));
    }
  }

  @Test
  void endsSessionsWhenTheOperatorAsks() {
    Person person = tier.person("asked");
    String path = "/hopthu/sessions/" + person.address();
    try (ImapDialogue first = imap(person);
        PopDialogue second = PopDialogue.open(tier.ports().pop3s())) {
      second.login(person.address(), person.secret());
      assertThat(tier.admin().withoutToken("DELETE", path).statusCode()).isEqualTo(401);
      assertThat(tier.admin().send("DELETE", path, "").body()).contains("\"ended\":2");
      assertThat(first.untilEnd(LIMIT)).anyMatch(l -> l.startsWith("* BYE"));
      second.untilEnd(LIMIT);
    }
    try (ImapDialogue again = imap(person)) {
      assertThat(again.say("NOOP")).startsWith("OK");
    }
    assertThat(tier.admin().send("DELETE", "/hopthu/sessions/nobody", "").statusCode())
        .isEqualTo(400);
  }

  private static String basic(Person person) {
    String plain = person.address() + ":" + person.secret();
    return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** 12.5: a secret document is removed from everywhere. This mail tier has no internet. */
@Covers("webadmin:TakedownRoutes")
class TakedownTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("project.root")).resolve("config/james");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TO_ERROR = "[to-error]";

  @TempDir static Path config;
  private static MailTier tier;
  private static int internet;

  @BeforeAll
  static void start() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path container = config.resolve("mailetcontainer.xml");
    String shipped = Files.readString(container);
    // A message with this subject takes the way of one that James could not process.
    String broken =
        shipped.replaceFirst(
            "<mailet match=\"vn.gov.phutho.hopthu.extension.mailet.RecipientIsSilent\"",
            "<mailet match=\"SubjectStartsWith=\\\\[to-error]\" class=\"ToProcessor\">"
                + "<processor>error</processor></mailet>$0");
    assertThat(broken).isNotEqualTo(shipped);
    Files.writeString(container, broken.replace("=\\[to-error]", "=[to-error]"));
    tier = MailTier.start(config, "takedown");
    internet = tier.internet().smtpPort();
    tier.internet().close();
  }

  @AfterAll
  static void stop() {
    tier.close();
  }

  private static String message(Person from, String to, String subject, String id) {
    return Messages.text(from.address(), to, subject)
        .replaceAll("Message-ID: <[^>]*>", "Message-ID: <" + id + ">");
  }

  private static void send(Person from, String to, String subject, String id) {
    try (SmtpDialogue dialogue = tier.login(from)) {
      assertThat(dialogue.send(from.address(), to, message(from, to, subject, id)))
          .startsWith("250");
    }
  }

  private static List<String> takeDown(String id) {
    HttpResponse<String> answer =
        tier.admin()
            .send(
                "POST",
                "/hopthu/takedown",
                "{\"messageId\":\"" + id + "\",\"requestNumber\":\"9/SKHCN\",\"clause\":\"12.5\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  /** Other tests leave mail in it. */
  private static int outgoing() {
    String queue = tier.admin().send("GET", "/mailQueues/outgoing", "").body();
    return Integer.parseInt(queue.replaceAll("(?s).*\"size\":(\\d+).*", "$1"));
  }

  private static void awaitMails(String path, String part) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(tier.admin().send("GET", path, "").body()).contains(part));
  }

  @Test
  void removesEveryCopyFromFoldersQueuesAndRepositories() throws MessagingException {
    Person sender = tier.person("secretary");
    Person first = tier.person("first");
    Person second = tier.person("second");
    Person third = tier.person("third");
    String id = "secret." + sender.address().replace('@', '.') + "@client.example";
    for (Person recipient : List.of(first, second, third)) {
      send(sender, recipient.address(), "secret plan", id);
      tier.awaitInbox(recipient, "secret plan");
    }
    int before = outgoing();
    send(sender, "someone@example.org", "secret plan", id);
    awaitMails("/mailQueues/outgoing", "\"size\":" + (before + 1));
    send(sender, first.address(), TO_ERROR + " secret plan", id);
    awaitMails("/mailRepositories/var%2Fmail%2Ferror", "\"size\":1");
    send(sender, first.address(), "ordinary letter", "ordinary." + id);
    tier.awaitInbox(first, "ordinary letter");
    try (MailClient client = MailClient.open(tier, sender)) {
      client.append("Sent", message(sender, first.address(), "secret plan", id), Flags.Flag.SEEN);
    }
    try (MailClient client = MailClient.open(tier, second)) {
      client.create("Du an.2026");
      client.move("INBOX", "Du an.2026");
    }
    try (MailClient client = MailClient.open(tier, third)) {
      client.copy("INBOX", "Trash");
    }

    List<String> lines = takeDown("<" + id + ">");

    assertThat(last(lines))
        .contains("\"complete\":true", "\"removed\":7", "\"kept\":0", "\"unread\":0")
        .contains("\"requestNumber\":\"9/SKHCN\"");
    assertThat(lines)
        .anyMatch(l -> l.contains(first.address()) && l.contains("\"folder\":\"INBOX\""))
        .anyMatch(l -> l.contains(second.address()) && l.contains("\"folder\":\"Du an.2026\""))
        .anyMatch(l -> l.contains(third.address()) && l.contains("\"folder\":\"Trash\""))
        .anyMatch(l -> l.contains(third.address()) && l.contains("\"folder\":\"INBOX\""))
        .anyMatch(l -> l.contains(sender.address()) && l.contains("\"folder\":\"Sent\""))
        .anyMatch(l -> l.contains("\"queue\":\"outgoing\""))
        .anyMatch(l -> l.contains("\"repository\":\"memory://var/mail/error\""));
    for (Person person : List.of(sender, first, second, third)) {
      try (MailClient client = MailClient.open(tier, person)) {
        assertThat(client.messageIds().values().stream().flatMap(List::stream))
            .as(person.address())
            .doesNotContain("<" + id + ">");
      }
    }
    assertThat(tier.inbox(first)).contains("ordinary letter");
    assertThat(outgoing()).isEqualTo(before);
    assertThat(tier.admin().send("GET", "/mailRepositories/var%2Fmail%2Ferror", "").body())
        .contains("\"size\":0");
  }

  @Test
  void findsNothingTheSecondTimeHoweverTheIdIsSpelled() throws IOException {
    Person sender = tier.person("twice");
    Person reader = tier.person("reader");
    String id = "twice." + sender.address();
    send(sender, reader.address(), "once too often", id);
    tier.awaitInbox(reader, "once too often");
    send(sender, reader.address(), "under the same number", id);
    tier.awaitInbox(reader, "under the same number");
    assertThat(last(takeDown(id))).contains("\"removed\":2", "\"complete\":true");
    assertThat(last(takeDown(" <" + id + "> "))).contains("\"removed\":0", "\"complete\":true");
    assertThat(tier.inbox(reader)).isEmpty();
    assertThat(Files.readAllLines(tier.files().audit()))
        .anyMatch(
            l ->
                l.contains("\"rule\":\"takedown\"")
                    && l.contains("\"door\":\"webadmin\"")
                    && l.contains("\"outcome\":\"done\"")
                    && l.contains("\"request\":\"9/SKHCN\"")
                    && l.contains(id)
                    && l.contains("\"removed\":2"))
        .noneMatch(l -> l.contains("once too often"));
  }

  @Test
  void tellsOfTheAnswersAndLeavesThem() throws MessagingException {
    Person sender = tier.person("asker");
    Person reader = tier.person("answerer");
    String id = "asked." + sender.address();
    send(sender, reader.address(), "a question", id);
    tier.awaitInbox(reader, "a question");
    try (MailClient client = MailClient.open(tier, reader)) {
      client.append(
          "Sent",
          "In-Reply-To: <"
              + id
              + ">\r\n"
              + message(reader, sender.address(), "Re: a question", "re." + id));
    }
    List<String> lines = takeDown(id);
    assertThat(last(lines)).contains("\"removed\":1", "\"related\":1", "\"complete\":true");
    assertThat(lines)
        .anyMatch(l -> l.startsWith("{\"related\"") && l.contains("\"folder\":\"Sent\""));
    try (MailClient client = MailClient.open(tier, reader)) {
      assertThat(client.messageIds()).containsEntry("Sent", List.of("<re." + id + ">"));
    }
  }

  @Test
  void saysThatTheLookWasPartialWhileAMailIsBeingSent() throws IOException {
    Person sender = tier.person("hurried");
    String id = "hurried." + sender.address();
    try (ServerSocket silent = new ServerSocket(internet, 50, InetAddress.getLoopbackAddress())) {
      send(sender, "someone@example.net", "half way out", id);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(outgoing()).isPositive());
      silent.setSoTimeout(30_000);
      // Closed at the end, or the mail would stay in hand and make other receipts partial.
      try (Socket held = silent.accept()) {
        assertThat(held.isConnected()).isTrue();
        List<String> lines = takeDown(id);
        assertThat(last(lines)).contains("\"complete\":false", "\"unread\":1");
        assertThat(lines)
            .anyMatch(l -> l.startsWith("{\"unread\"") && l.contains("\"queue\":\"outgoing\""));
      }
    }
  }

  @Test
  void refusesAnOrderWithoutAMessageIdAndSaysWhatIsWrong() {
    for (String body :
        List.of(
            "{}",
            "{\"messageId\":\"\"}",
            "{\"messageId\":\"no id\"}",
            "{\"messageId\":\"<a@b\"}",
            "{\"messageId\":7}",
            "{\"messageId\":\"a@b,c@d\"}")) {
      HttpResponse<String> answer = tier.admin().send("POST", "/hopthu/takedown", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("\"/messageId\"").doesNotContain("Exception");
    }
    assertThat(tier.admin().send("POST", "/hopthu/takedown", "no json").statusCode())
        .isEqualTo(400);
    assertThat(tier.admin().withoutToken("POST", "/hopthu/takedown").statusCode()).isEqualTo(401);
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.trial.mail.ImapSession;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D9 (9.3): what leaves is signed, and what stays is not touched. */
@ExtendWith(SharedMailTier.class)
@Covers({"healthcheck:SigningCheck", "processor:sent"})
class DkimTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final List<String> SIGNED = List.of(MailTier.DOMAIN);

  private final MailTier tier;
  private final DkimPeer peer;

  DkimTest(MailTier tier) {
    this.tier = tier;
    this.peer = DkimPeer.of(tier.files().dkimKey());
  }

  private byte[] arrived(String subject) {
    tier.awaitOutside(subject);
    for (MimeMessage message : tier.internet().received()) {
      try {
        if (subject.equals(message.getSubject())) {
          ByteArrayOutputStream source = new ByteArrayOutputStream();
          message.writeTo(source);
          return source.toByteArray();
        }
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError(subject + " is not there");
  }

  private void assertSigned(byte[] message) {
    assertThat(peer.signers(message)).as(text(message)).isEqualTo(SIGNED);
    assertThat(peer.dkimpy(message).orElse(true)).as(text(message)).isTrue();
  }

  private static String text(byte[] message) {
    return new String(message, ISO_8859_1);
  }

  private static byte[] replaced(byte[] message, String old, String by) {
    assertThat(text(message)).contains(old);
    return text(message).replaceFirst(old, by).getBytes(ISO_8859_1);
  }

  private void send(Person from, String to, String message) {
    try (SmtpDialogue dialogue = tier.login(from)) {
      assertThat(dialogue.send(from.address(), to, message)).startsWith("250");
    }
  }

  @Test
  void signsWhatAUserSendsOut() {
    Person author = tier.person("signer");
    assertThat(tier.send(author, OUTSIDE, "signed by the domain")).startsWith("250");
    byte[] message = arrived("signed by the domain");
    assertSigned(message);
    assertThat(text(message).indexOf("DKIM-Signature:")).isLessThan(text(message).indexOf("From:"));
  }

  @Test
  void holdsInAnImplementationOfOthers() {
    Person author = tier.person("signer");
    assertThat(tier.send(author, OUTSIDE, "seen by dkimpy")).startsWith("250");
    byte[] message = arrived("seen by dkimpy");
    Optional<Boolean> seen = peer.dkimpy(message);
    assumeThat(seen).as("SKIPPED: dkimpy (apt-get install python3-dkim)").isPresent();
    assertThat(seen).contains(true);
    assertThat(peer.dkimpy(replaced(message, "Xin chao", "Xin Chao"))).contains(false);
  }

  @Test
  void breaksWithAnyChangeOnTheWay() {
    Person author = tier.person("signer");
    assertThat(tier.send(author, OUTSIDE, "changed on the way")).startsWith("250");
    byte[] message = arrived("changed on the way");
    assertSigned(message);
    assertThat(peer.signers(replaced(message, "Xin chao", "Xin Chao"))).isEmpty();
    assertThat(peer.signers(replaced(message, "changed on", "charged on"))).isEmpty();
    assertThat(peer.signers(replaced(message, "\r\nFrom:", "\r\nFrom: <x@evil.example>\r\nFrom:")))
        .as("a second author")
        .isEmpty();
    assertThat(
            peer.signers(replaced(message, "\r\nFrom:", "\r\nReply-To: <x@evil.example>\r\nFrom:")))
        .as("a field that was not there")
        .isEmpty();
  }

  @Test
  void signsABodyOfEightBitsInTheFormInWhichItTravels() {
    Person author = tier.person("eightbit");
    String message =
        Messages.text(author.address(), OUTSIDE, "eight bits")
            .replace("charset=us-ascii", "charset=utf-8\r\nContent-Transfer-Encoding: 8bit")
            .replace("Xin chao.", "Kính gửi Sở Khoa học và Công nghệ");
    send(author, OUTSIDE, message);
    byte[] arrived = arrived("eight bits");
    assertSigned(arrived);
    assertThat(text(arrived).chars()).as(text(arrived)).allMatch(c -> c < 0x80);
  }

  @Test
  void signsAMessageWithTheLeastOfHeaders() {
    Person author = tier.person("bare");
    send(author, OUTSIDE, "From: " + author.address() + "\r\nSubject: bare\r\n\r\n\r\nx \r\n\r\n");
    assertSigned(arrived("bare"));
  }

  @Test
  void signsWhatJamesMakesOfRawOctetsInAHeader() {
    Person author = tier.person("rawheader");
    String message =
        Messages.text(author.address(), OUTSIDE, "raw header")
            .replace(
                "MIME-Version",
                "Reply-To: Trần Mạnh Hùng\r\n <" + author.address() + ">\r\nMIME-Version");
    send(author, OUTSIDE, message);
    byte[] arrived = arrived("raw header");
    assertSigned(arrived);
  }

  @Test
  void signsAttachmentsAndForwardsInsideTheOfficialDomains() {
    Person owner = tier.person("forwarder");
    Person author = tier.person("author");
    int made =
        tier.admin()
            .send(
                "PUT",
                "/hopthu/accounts/" + owner.address(),
                "{\"quotaBytes\":524288000,\"aliases\":[],\"handover\":\"clerk@hanoi.gov.vn\"}")
            .statusCode();
    assertThat(made).isEqualTo(200);
    send(
        author,
        owner.address(),
        Messages.attachments(author.address(), owner.address(), "handed over", 100_000, 7));
    assertSigned(arrived("handed over"));
  }

  @Test
  void leavesTheCopyThatStaysInsideAlone() throws MessagingException {
    Person author = tier.person("both");
    Person colleague = tier.person("inside");
    String body = "Kính gửi  đồng chí \t\r\n";
    String message =
        Messages.text(author.address(), colleague.address(), "inside and out")
            .replace("charset=us-ascii", "charset=utf-8\r\nContent-Transfer-Encoding: 8bit")
            .replace("Xin chao.\r\n", body);
    try (SmtpDialogue dialogue = tier.login(author)) {
      dialogue.say("MAIL FROM:<" + author.address() + ">");
      dialogue.say("RCPT TO:<" + colleague.address() + ">");
      dialogue.say("RCPT TO:<" + OUTSIDE + ">");
      assertThat(dialogue.data(message)).startsWith("250");
    }
    assertSigned(arrived("inside and out"));
    tier.awaitInbox(colleague, "inside and out");
    try (ImapSession session =
        ImapSession.open(tier.ports().imaps(), colleague.address(), colleague.secret())) {
      String kept = new String(session.source("INBOX", "inside and out").orElseThrow(), UTF_8);
      assertThat(kept)
          .doesNotContain("DKIM-Signature", "Autoconverted")
          .endsWith("\r\n\r\n" + body + "\r\n");
    }
  }

  @Test
  void keepsMailThatItCannotSignUntilItCan() {
    Person author = tier.person("unsigned");
    String subject = "waitsforthekey" + System.nanoTime();
    Path key = tier.files().dkimKey();
    Path away = key.resolveSibling("dkim.away");
    move(key, away);
    try {
      assertThat(tier.send(author, OUTSIDE, subject)).startsWith("250");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(Files.readString(tier.files().audit()))
                      .containsPattern("signing-unavailable.*" + subject));
      assertThat(tier.admin().send("GET", "/healthcheck/checks/Hopthu%20signing", "").body())
          .contains("\"status\":\"unhealthy\"", "cannot be signed");
      assertThat(tier.internet().subjects()).doesNotContain(subject);
    } finally {
      move(away, key);
    }
    assertSigned(arrived(subject));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

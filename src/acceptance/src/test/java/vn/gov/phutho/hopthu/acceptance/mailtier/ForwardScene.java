package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SieveDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** What tests of forwarding do and see: letters of outsiders, mappings, scripts, notices. */
record ForwardScene(MailTier tier) {
  static final String NOTICE = "Thư không được gửi / Message not sent [forward-outside]";
  // Unlike those of an earlier run, whose audit trail may still be there.
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
  private static final AtomicInteger CITIZENS = new AtomicInteger();

  /** A name of its own in the hosted domain, of nobody. */
  String name(String word) {
    return word + CITIZENS.incrementAndGet() + "@" + MailTier.DOMAIN;
  }

  /** Somebody outside writes to this address; returns who. */
  String letter(String to, String subject) {
    String citizen = "citizen" + RUN + CITIZENS.incrementAndGet() + "@example.org";
    assertThat(reply(citizen, to, subject)).startsWith("250");
    return citizen;
  }

  /** What the server says to a letter of this outsider. */
  String reply(String citizen, String to, String subject) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      return mx.send(citizen, to, Messages.text(citizen, to, subject));
    }
  }

  void forward(String from, String to) {
    put("/address/forwards/" + path(from) + "/targets/" + path(to));
  }

  void group(String group, String member) {
    put("/address/groups/" + path(group) + "/" + path(member));
  }

  void alias(String alias, String user) {
    put("/address/aliases/" + path(user) + "/sources/" + path(alias));
  }

  void address(String from, String to) {
    mapping("address", from, to);
  }

  void regex(String from, String rule) {
    mapping("regex", from, rule);
  }

  private void mapping(String kind, String from, String to) {
    done(
        tier.admin()
            .send("POST", "/mappings/" + kind + "/" + path(from) + "/targets/" + path(to), ""));
  }

  private void put(String path) {
    done(tier.admin().send("PUT", path, ""));
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  static String path(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Puts a script over ManageSieve, as owners do, and makes it the active one; one that is refused
   * there is written to James' folder, as if it had been stored before it was refused.
   */
  void script(Person owner, String script) {
    assertThat(activate(tier, owner, script)).startsWith("OK");
  }

  /** What the server says to a script, which may be one that it cannot read. */
  static String activate(MailTier tier, Person owner, String script) {
    try (SieveDialogue sieve =
        SieveDialogue.open(tier.ports().sieve(), owner.address(), owner.secret())) {
      String answer = sieve.activate("own", script);
      if (answer.startsWith("OK")) {
        return answer;
      }
      answer = sieve.activate("own", "keep;\r\n");
      write(tier, owner, script);
      return answer;
    }
  }

  private static void write(MailTier tier, Person owner, String script) {
    Path folder = tier.files().work().resolve("sieve").resolve(owner.address());
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().matches("own(\\.sieve)?"))
              .findFirst()
              .orElseThrow();
      Files.writeString(file, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the person to the directory in this state, with this successor. */
  void change(Person person, Status status, String successor) {
    Account account = person.with(status).account();
    Standing standing = new Standing(status, Optional.empty(), account.standing().secret());
    try {
      tier.directory()
          .write(
              new Account(
                  account.id(),
                  account.kind(),
                  account.address(),
                  standing,
                  account.mailbox().withHandover(Optional.of(MailAddress.parse(successor))),
                  account.profile(),
                  account.request()),
              person.secret());
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The message is in the owner's inbox, its target has it not, and its sender heard nothing. */
  void assertKept(Person owner, String subject, String sender) {
    tier.awaitInbox(owner, subject);
    tier.assertNeverOutside(subject);
    assertThat(repliesTo(sender)).isEmpty();
  }

  /**
   * What left for this address, by the audit trail of the last gate: the other server of these
   * tests takes no message with a null sender, and so would show no bounce.
   */
  List<String> repliesTo(String address) {
    try {
      return Files.readAllLines(tier.files().audit()).stream()
          .filter(l -> l.contains("\"door\":\"egress\"") && l.contains("[\"" + address + "\"]"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One automatic reply left for this address, with a null sender. */
  void awaitReplyTo(String address) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(repliesTo(address))
                    .singleElement()
                    .asString()
                    .contains("\"sender\":\"\""));
  }

  void awaitNotice(Person owner) {
    tier.awaitInbox(owner, NOTICE);
  }

  long notices(Person owner) {
    return tier.inbox(owner).stream().filter(NOTICE::equals).count();
  }

  /** What arrived elsewhere for this address. */
  List<String> mailFor(String address) {
    return tier.internet().received().stream()
        .filter(m -> isFor(m, address))
        .map(ForwardScene::subject)
        .toList();
  }

  /** Whether a letter with this subject came to an outside server more than once. */
  long timesOutside(String subject) {
    return tier.internet().subjects().stream().filter(subject::equals).count();
  }

  /** The postmaster's repository for what no mailbox keeps. */
  void awaitKept(int before) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(kept()).isGreaterThan(before));
  }

  int kept() {
    String body =
        tier.admin().send("GET", "/mailRepositories/var%2Fmail%2Fkept%2F/mails", "").body();
    return body.startsWith("[") && !body.equals("[]") ? body.split(",").length : 0;
  }

  private static String subject(MimeMessage message) {
    try {
      return String.valueOf(message.getSubject());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFor(MimeMessage message, String address) {
    try {
      jakarta.mail.Address[] to = message.getRecipients(Message.RecipientType.TO);
      return to != null && Arrays.stream(to).anyMatch(a -> a.toString().contains(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}

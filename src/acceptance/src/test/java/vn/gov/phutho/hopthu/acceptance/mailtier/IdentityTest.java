package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** 13.6: nobody sends in another's name, whichever door he takes. */
@ExtendWith(SharedMailTier.class)
@Covers("handler:IdentityHook")
class IdentityTest {
  private static final String OUTSIDE = "someone@example.org";
  private static final String NOT_YOURS = "sender-not-yours, 13.6";
  private static final String OURS = "own-domain-outside, 13.6";

  private final MailTier tier;

  IdentityTest(MailTier tier) {
    this.tier = tier;
  }

  /** A message whose header is this and no more. */
  private static String message(String header, String subject) {
    return header + "To: <" + OUTSIDE + ">\r\nSubject: " + subject + "\r\n\r\nXin chao.\r\n";
  }

  private String submit(Person login, String sender, String message) {
    try (SmtpDialogue dialogue = tier.login(login)) {
      return dialogue.send(sender, OUTSIDE, message);
    }
  }

  private String deliver(String sender, Person to, String message) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      return mx.send(sender, to.address(), message);
    }
  }

  private void delegate(String verb, Person mailbox, Person to) {
    String path = "/users/" + mailbox.address() + "/authorizedUsers/" + to.address();
    assertThat(tier.admin().send(verb, path, "").statusCode()).isEqualTo(200);
  }

  private void assertNotYours(String reply) {
    assertThat(reply).startsWith("550 5.7.1").contains(NOT_YOURS);
  }

  @Test
  void refusesAnothersReturnPath() {
    Person live = tier.person("impostor");
    Person other = tier.person("original");
    for (String sender : new String[] {other.address(), "me@gmail.com", "nobody@phutho.gov.vn"}) {
      assertNotYours(submit(live, sender, Messages.text(live.address(), OUTSIDE, "not his path")));
    }
    tier.assertNeverOutside("not his path");
  }

  @Test
  void refusesAnothersFromAndSender() {
    Person live = tier.person("impostor");
    Person other = tier.person("original");
    String own = live.address();
    for (String header :
        new String[] {
          "From: Chu tich <" + other.address() + ">\r\n",
          "From: <me@gmail.com>\r\n",
          "From: " + own + ", " + other.address() + "\r\nSender: " + own + "\r\n",
          "From: " + own + "\r\nSender: " + other.address() + "\r\n"
        }) {
      assertNotYours(submit(live, own, message(header, "not his name")));
    }
    tier.assertNeverOutside("not his name");
  }

  @Test
  void refusesAFromThatReadersReadDifferently() {
    Person live = tier.person("unclear");
    String own = live.address();
    for (String header :
        new String[] {
          "",
          "From: " + own + "\r\nFrom: boss@phutho.gov.vn\r\n",
          "From: boss@phutho.gov.vn <" + own + ">\r\n",
          "From: Group: " + own + ";\r\n",
          "From: nobody\r\n"
        }) {
      assertThat(submit(live, own, message(header, "unclear name")))
          .as(header)
          .startsWith("550 5.7.1")
          .contains("from-unreadable, 13.6");
    }
    tier.assertNeverOutside("unclear name");
  }

  @Test
  void leavesDisplayNamesAlone() {
    Person live = tier.person("named");
    String header = "From: \"boss@phutho.gov.vn\" <" + live.address() + ">\r\n";
    assertThat(submit(live, live.address(), message(header, "a display name"))).startsWith("250");
    tier.awaitOutside("a display name");
  }

  @Test
  void letsAnOwnerUseHisAliasAndANullSender() {
    Person live = tier.person("aliased");
    String alias = "alias." + live.address();
    tier.change(live.withAlias(alias));
    assertThat(submit(live, alias, Messages.text(alias, OUTSIDE, "from the alias")))
        .startsWith("250");
    assertThat(submit(live, "", Messages.text(live.address(), OUTSIDE, "with a null sender")))
        .startsWith("250");
    tier.awaitOutside("from the alias");
  }

  @Test
  void letsADelegateSendForTheMailboxWhileBothStandWell() {
    Person agency = tier.person("agency");
    Person official = tier.person("delegate");
    String asAgency = Messages.text(agency.address(), OUTSIDE, "for the agency");
    assertNotYours(submit(official, agency.address(), asAgency));
    delegate("PUT", agency, official);
    assertThat(submit(official, agency.address(), asAgency)).startsWith("250");
    tier.awaitOutside("for the agency");
    assertNotYours(submit(agency, official.address(), asAgency));

    try (SmtpDialogue open = tier.login(official)) {
      tier.change(agency.with(Status.SEND_LOCKED));
      awaitRefusal(open, agency, "send-locked");
      tier.change(agency);
      tier.change(official.with(Status.SEND_LOCKED));
      awaitRefusal(open, agency, "send-locked");
      tier.change(official);
      delegate("DELETE", agency, official);
      awaitRefusal(open, agency, NOT_YOURS);
    }
  }

  private static void awaitRefusal(SmtpDialogue open, Person sender, String reason) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              String reply = open.say("MAIL FROM:<" + sender.address() + ">");
              open.say("RSET");
              return reply.startsWith("550 5.7.1") && reply.contains(reason);
            });
  }

  @Test
  void refusesOurDomainAsAReturnPathWithoutALogin() {
    Person live = tier.person("owner");
    for (String sender :
        new String[] {live.address(), "nobody@phutho.gov.vn", "\"a b\"@PHUTHO.gov.vn"}) {
      assertThat(deliver(sender, live, Messages.text(sender, live.address(), "spoofed path")))
          .startsWith("550 5.7.1")
          .contains(OURS);
    }
    assertThat(tier.inbox(live)).doesNotContain("spoofed path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Chu tich <boss@phutho.gov.vn>\r\n",
        "From: x@example.org\r\nSender: boss@phutho.gov.vn\r\n",
        "From: boss@phutho.gov.vn <x@example.org>\r\n",
        "From: x@example.org\r\nFrom: boss@phutho.gov.vn\r\n",
        "From: Group: boss@phutho.gov.vn;\r\n"
      })
  void refusesOurDomainInTheHeaderWithoutALogin(String header) {
    Person live = tier.person("owner");
    for (String sender : new String[] {"bounces@lists.example", ""}) {
      assertThat(deliver(sender, live, message(header, "spoofed name")))
          .startsWith("550 5.7.1")
          .contains(OURS);
    }
  }

  @Test
  void takesABounceFromOutside() {
    Person live = tier.person("bounced");
    String bounce = message("From: MAILER-DAEMON@example.org\r\n", "a bounce");
    assertThat(deliver("", live, bounce)).startsWith("250");
    tier.awaitInbox(live, "a bounce");
  }

  @Test
  void stopsBehindJmapWhatOnlyJamesTakesForAnAlias() {
    Person live = tier.person("jmapalias");
    String alias = "made.by.hand." + live.address();
    assertThat(
            tier.admin()
                .send("PUT", "/address/aliases/" + live.address() + "/sources/" + alias, "")
                .statusCode())
        .isEqualTo(204);
    JmapClient client = new JmapClient(tier.ports().jmap(), live);
    assertThat(client.submitAs(alias, OUTSIDE, "by an alias of hand", new byte[10]))
        .contains("\"created\"");
    tier.awaitInbox(live, "Thư không được gửi / Message not sent [sender-not-yours]");
    tier.assertNeverOutside("by an alias of hand");
    tier.change(live.withAlias(alias));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              client.submitAs(alias, OUTSIDE, "by an alias of the directory", new byte[10]);
              assertThat(tier.internet().subjects()).contains("by an alias of the directory");
            });
  }

  @Test
  void takesNoForeignNameFromJmap() {
    Person live = tier.person("jmapimpostor");
    Person other = tier.person("jmaporiginal");
    JmapClient client = new JmapClient(tier.ports().jmap(), live);
    assertThat(client.submitAs(other.address(), OUTSIDE, "not his by jmap", new byte[10]))
        .contains("forbidden");
    tier.assertNeverOutside("not his by jmap");
  }

  @Test
  void auditsEveryRefusal() throws IOException {
    Person live = tier.person("auditedimpostor");
    assertNotYours(submit(live, "me@gmail.com", Messages.text(live.address(), OUTSIDE, "x")));
    assertThat(Files.readAllLines(tier.files().audit()))
        .anyMatch(
            l ->
                l.contains(live.address())
                    && l.contains("\"rule\":\"identity\"")
                    && l.contains("\"reason\":\"sender-not-yours\""));
  }
}

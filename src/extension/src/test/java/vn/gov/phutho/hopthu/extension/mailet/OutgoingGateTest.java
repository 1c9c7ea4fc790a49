package vn.gov.phutho.hopthu.extension.mailet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.queue.api.MailQueue.MailQueueItem;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;
import vn.gov.phutho.hopthu.extension.forward.ForwardStamp;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

class OutgoingGateTest {
  private static final String LIVE = "live@phutho.gov.vn";
  private static final String REVOKED = "revoked@phutho.gov.vn";
  private static final String UNKNOWN = "unseen@phutho.gov.vn";
  private static final String CITIZEN = "citizen@example.org";
  private static final String CLERK = "clerk@hanoi.gov.vn";
  private static final String SUCCESSOR = "successor@hanoi.gov.vn";

  private final List<String> went = new ArrayList<>();
  private boolean exitsWork = true;

  private static Finding find(MailAddress address) {
    if (address.toString().equals(UNKNOWN)) {
      return new Finding.Unavailable("down");
    }
    Status status = address.toString().equals(REVOKED) ? Status.SEND_LOCKED : Status.ACTIVE;
    return new Finding.Found(
        address,
        new Standing(status, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20))),
        MailboxSettings.of(1, Optional.empty(), List.of())
            .withHandover(Optional.of(MailAddress.parse(SUCCESSOR))));
  }

  private boolean passes(Mail mail, AccountSource accounts) {
    OutgoingGate gate =
        new OutgoingGate(
            new SenderCheck(accounts, "phutho.gov.vn"::equals),
            new ForwardRule(accounts, OfficialDomains.of(List.of("gov.vn"))),
            new OutgoingGate.Exits() {
              @Override
              public void refuse(Mail refused) throws MessagingException {
                go("refused");
              }

              @Override
              public void later(Mail waiting) throws MessagingException {
                go("later");
              }

              @Override
              public void keep(
                  Mail stopped, Map<org.apache.james.core.MailAddress, ReasonCode> recipients)
                  throws MessagingException {
                go("kept " + recipients);
              }
            });
    return gate.passes(
        new MailQueueItem() {
          @Override
          public Mail getMail() {
            return mail;
          }

          @Override
          public void done(CompletionStatus status) {
            went.add(status.name());
          }
        });
  }

  private void go(String where) throws MessagingException {
    if (!exitsWork) {
      throw new MessagingException("the queue is broken");
    }
    went.add(where);
  }

  private static Mail mail(String login, String envelope, String from) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setHeader("From", from);
    message.setText("Xin chao.");
    Mail mail =
        MailImpl.builder()
            .name("waiting")
            .sender(envelope)
            .addRecipient("someone@example.org")
            .mimeMessage(message)
            .build();
    mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of(login)));
    return mail;
  }

  @Test
  void letsALiveAccountPassAndLeavesItsItemAlone() throws MessagingException {
    assertThat(passes(mail(LIVE, LIVE, LIVE), OutgoingGateTest::find)).isTrue();
    assertThat(went).isEmpty();
  }

  @Test
  void refusesARevokedAccountWhicheverWayItIsNamed() throws MessagingException {
    for (Mail mail :
        List.of(mail(REVOKED, LIVE, LIVE), mail(LIVE, REVOKED, LIVE), mail(LIVE, LIVE, REVOKED))) {
      went.clear();
      assertThat(passes(mail, OutgoingGateTest::find)).isFalse();
      assertThat(went).containsExactly("refused", "SUCCESS");
      assertThat(Refusal.of(mail)).map(Refusal::reason).contains(ReasonCode.SEND_LOCKED);
    }
  }

  @Test
  void tellsTheOneWhoWasLoggedIn() throws MessagingException {
    Mail mail = mail(REVOKED, LIVE, LIVE);
    passes(mail, OutgoingGateTest::find);
    assertThat(Refusal.of(mail).orElseThrow().tell()).contains(MailAddress.parse(REVOKED));
  }

  @Test
  void keepsWhatCannotBeDecided() throws MessagingException {
    assertThat(passes(mail(UNKNOWN, LIVE, LIVE), OutgoingGateTest::find)).isFalse();
    assertThat(went).containsExactly("later", "SUCCESS");
  }

  @Test
  void keepsAMessageWhenTheCheckFails() throws MessagingException {
    AccountSource broken =
        address -> {
          throw new IllegalStateException("broken");
        };
    assertThat(passes(mail(LIVE, LIVE, LIVE), broken)).isFalse();
    assertThat(went).containsExactly("later", "SUCCESS");
  }

  @Test
  void givesAMessageBackToTheQueueWhenItCanGoNowhere() throws MessagingException {
    exitsWork = false;
    assertThat(passes(mail(REVOKED, LIVE, LIVE), OutgoingGateTest::find)).isFalse();
    assertThat(went).containsExactly("RETRY");
  }

  /** A copy that this owner sent on, its sender being somebody outside. */
  private static Mail forward(String owner, String... to) throws Exception {
    Mail mail = mail(CITIZEN, CITIZEN, CITIZEN);
    mail.removeAttribute(Mail.SMTP_AUTH_USER);
    mail.setAttribute(Mail.SENT_BY_MAILET_ATTRIBUTE);
    List<org.apache.james.core.MailAddress> targets = new ArrayList<>();
    for (String one : to) {
      targets.add(new org.apache.james.core.MailAddress(one));
    }
    mail.setRecipients(targets);
    ForwardStamp.put(mail, mail, new org.apache.james.core.MailAddress(owner), targets);
    return mail;
  }

  @Test
  void sendsOnForALiveOwner() throws Exception {
    assertThat(passes(forward(LIVE, CLERK), OutgoingGateTest::find)).isTrue();
    assertThat(went).isEmpty();
  }

  @Test
  void keepsAForwardWhoseOwnerWasLockedMeanwhile() throws Exception {
    assertThat(passes(forward(REVOKED, CLERK), OutgoingGateTest::find)).isFalse();
    assertThat(went).containsExactly("kept {" + CLERK + "=SEND_LOCKED}", "SUCCESS");
  }

  @Test
  void stillHandsOverToTheGrantedSuccessorAlone() throws Exception {
    assertThat(passes(forward(REVOKED, SUCCESSOR), OutgoingGateTest::find)).isTrue();
    assertThat(went).isEmpty();
    Mail both = forward(REVOKED, CLERK, SUCCESSOR);
    assertThat(passes(both, OutgoingGateTest::find)).isTrue();
    assertThat(went).containsExactly("kept {" + CLERK + "=SEND_LOCKED}");
    assertThat(both.getRecipients()).hasToString("[" + SUCCESSOR + "]");
  }

  @Test
  void waitsWhileTheOwnerCannotBeLookedUp() throws Exception {
    assertThat(passes(forward(UNKNOWN, CLERK), OutgoingGateTest::find)).isFalse();
    AccountSource broken =
        address -> {
          throw new IllegalStateException("broken");
        };
    assertThat(passes(forward(LIVE, CLERK), broken)).isFalse();
    assertThat(went).containsExactly("later", "SUCCESS", "later", "SUCCESS");
  }

  @Test
  void keepsAForwardToTheOutsideThatPassedNoGuard() throws Exception {
    assertThat(passes(forward(LIVE, "own@example.com"), OutgoingGateTest::find)).isFalse();
    assertThat(went).containsExactly("kept {own@example.com=FORWARD_OUTSIDE}", "SUCCESS");
  }

  @Test
  void sendsNothingOfAForwardThatCannotBeKept() throws Exception {
    exitsWork = false;
    Mail both = forward(REVOKED, CLERK, SUCCESSOR);
    assertThat(passes(both, OutgoingGateTest::find)).isFalse();
    assertThat(passes(forward(REVOKED, CLERK), OutgoingGateTest::find)).isFalse();
    assertThat(went).containsExactly("RETRY", "RETRY");
    assertThat(both.getRecipients()).hasSize(2);
  }
}

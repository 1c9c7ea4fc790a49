package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * D3: JMAP's MDN/send can carry a whole message, and James 3.8.1 does not say who sent it. So it
 * reaches the mailboxes of this server alone, and its user is told.
 */
@ExtendWith(SharedMailTier.class)
class ReadReceiptTest {
  private final MailTier tier;

  ReadReceiptTest(MailTier tier) {
    this.tier = tier;
  }

  private void wish(String receiptTo, String from, Person to, String subject) {
    String message =
        "Disposition-Notification-To: <"
            + receiptTo
            + ">\r\n"
            + Messages.text(from, to.address(), subject);
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      assertThat(mx.send(from, to.address(), message)).startsWith("250");
    }
    tier.awaitInbox(to, subject);
  }

  private String sendReceipt(Person reader, String subject) {
    return new JmapClient(tier.ports().jmap(), reader).sendReceipt(subject);
  }

  @Test
  void leavesForNoOtherServer() {
    Person reader = tier.person("reader");
    wish("own@gmail.com", "own@gmail.com", reader, "receipt wanted");
    assertThat(sendReceipt(reader, "receipt outside")).contains("\"sent\"");
    tier.assertNeverOutside("receipt outside");
    assertThat(tier.inbox(reader)).as("the user hears of it").hasSizeGreaterThan(1);
  }

  @Test
  void reachesAMailboxOfThisServer() {
    Person reader = tier.person("reader");
    Person writer = tier.person("writer");
    wish(writer.address(), "someone@example.org", reader, "receipt wanted here");
    assertThat(sendReceipt(reader, "receipt inside")).contains("\"sent\"");
    tier.awaitInbox(writer, "receipt inside");
  }
}

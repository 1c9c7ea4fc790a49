package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;

/** D5 and D2 behind the door that has no SMTP dialogue: EmailSubmission (RFC 8621 §7). */
@ExtendWith(SharedMailTier.class)
class JmapTest {
  private static final int LIMIT = 20 * 1024 * 1024;
  private static final String OUTSIDE = "someone@example.org";

  private final MailTier tier;

  JmapTest(MailTier tier) {
    this.tier = tier;
  }

  private JmapClient client(Person person) {
    return new JmapClient(tier.ports().jmap(), person);
  }

  @Test
  void sendsForALiveAccount() {
    Person live = tier.person("jmaplive");
    assertThat(client(live).submit(OUTSIDE, "by jmap", 10)).contains("\"created\"");
    tier.awaitOutside("by jmap");
  }

  @Test
  void nothingOfARevokedAccountLeavesAndItsOwnerIsTold() {
    Person revoked = tier.person("jmaprevoked").with(Status.SEND_LOCKED);
    tier.change(revoked);
    assertThat(client(revoked).submit(OUTSIDE, "revoked by jmap", 10)).contains("\"created\"");
    tier.awaitInbox(revoked, "Thư không được gửi / Message not sent [send-locked]");
    tier.assertNeverOutside("revoked by jmap");
  }

  @Test
  void nothingOverTheAttachmentLimitLeaves() {
    Person live = tier.person("jmapheavy");
    JmapClient client = client(live);
    client.submit(OUTSIDE, "jmap at the limit", LIMIT);
    client.submit(OUTSIDE, "jmap over the limit", LIMIT + 1);
    tier.awaitOutside("jmap at the limit");
    tier.awaitInbox(live, "Thư không được gửi / Message not sent [attachments-too-large]");
    tier.assertNeverOutside("jmap over the limit");
  }
}

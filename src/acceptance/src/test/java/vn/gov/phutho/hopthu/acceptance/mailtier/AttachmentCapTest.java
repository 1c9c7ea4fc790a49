package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D2 (7.1): 20 MB of attachments pass, one byte more does not, in the SMTP dialogue. */
@ExtendWith(SharedMailTier.class)
class AttachmentCapTest {
  private static final int LIMIT = 20 * 1024 * 1024;
  private static final String TO = "someone@example.org";

  private final MailTier tier;

  AttachmentCapTest(MailTier tier) {
    this.tier = tier;
  }

  /** Seven sizes, none like another, that add up to this. */
  private static int[] seven(int total) {
    int[] sizes = new int[7];
    for (int i = 0; i < 6; i++) {
      sizes[i] = total / 7 + i;
    }
    sizes[6] = total - Arrays.stream(sizes).sum();
    return sizes;
  }

  private static int[] sizes(int parts, int total) {
    return parts == 1 ? new int[] {total} : seven(total);
  }

  private String reply(Person from, String message) {
    try (SmtpDialogue dialogue = tier.login(from)) {
      return dialogue.send(from.address(), TO, message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void countsBase64(int parts) {
    Person from = tier.person("encoder");
    String at = "at the limit in base64 " + parts;
    String over = "over the limit in base64 " + parts;
    assertThat(reply(from, Messages.attachments(from.address(), TO, at, sizes(parts, LIMIT))))
        .startsWith("250");
    assertThat(reply(from, Messages.attachments(from.address(), TO, over, sizes(parts, LIMIT + 1))))
        .startsWith("552 5.3.4")
        .contains("attachments-too-large");
    tier.awaitOutside(at);
    assertThat(tier.internet().subjects()).doesNotContain(over);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void countsQuotedPrintable(int parts) {
    Person from = tier.person("quoter");
    String at = "at the limit in quoted-printable " + parts;
    String over = "over the limit in quoted-printable " + parts;
    assertThat(reply(from, Messages.quotedAttachments(from.address(), TO, at, sizes(parts, LIMIT))))
        .startsWith("250");
    assertThat(
            reply(
                from,
                Messages.quotedAttachments(from.address(), TO, over, sizes(parts, LIMIT + 1))))
        .startsWith("552 5.3.4");
  }

  @Test
  void refusesAnAnnouncedSizeThatCannotFit() {
    Person from = tier.person("announcer");
    try (SmtpDialogue dialogue = tier.login(from)) {
      assertThat(dialogue.say("MAIL FROM:<" + from.address() + "> SIZE=40000000"))
          .startsWith("552");
    }
  }
}

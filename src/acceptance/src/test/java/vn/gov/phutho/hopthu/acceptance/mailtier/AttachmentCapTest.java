package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  private static String message(Person from, String subject, String body) {
    return "From: <%s>\r\nTo: <%s>\r\nSubject: %s\r\nMIME-Version: 1.0\r\n"
            .formatted(from.address(), TO, subject)
        + body;
  }

  @ParameterizedTest
  @EnumSource(Freight.class)
  void countsWhatNoTypeTellsOf(Freight freight) {
    Person from = tier.person("carrier");
    String at = "at the limit by " + freight;
    String over = "over the limit by " + freight;
    assertThat(reply(from, message(from, at, freight.body(LIMIT)))).startsWith("250");
    assertThat(reply(from, message(from, over, freight.body(LIMIT + 1))))
        .startsWith("552 5.3.4")
        .contains("attachments-too-large");
    tier.awaitOutside(at);
    assertThat(tier.internet().subjects()).doesNotContain(over);
  }

  @Test
  void refusesAFragmentOfAMessage() {
    Person from = tier.person("breaker");
    String body = "Content-Type: message/partial; id=a; number=1; total=3\r\n\r\nX: y\r\n\r\nz\r\n";
    assertThat(reply(from, message(from, "a fragment", body)))
        .startsWith("554 5.6.1")
        .contains("message-in-fragments");
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

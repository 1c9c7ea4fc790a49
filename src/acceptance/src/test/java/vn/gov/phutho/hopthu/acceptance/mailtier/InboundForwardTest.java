package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * D4 (13.5) as shipped: what a non-official mailbox forwards by rule is refused in the dialogue.
 */
@ExtendWith(SharedMailTier.class)
@Covers("handler:InboundForwardHook")
class InboundForwardTest {
  private static final String REFUSED = "550 5.7.1";

  private final MailTier tier;

  InboundForwardTest(MailTier tier) {
    this.tier = tier;
  }

  static Stream<ForwardedMessage> shapes() {
    return ForwardedMessage.all().stream();
  }

  private String deliver(String sender, Person to, String message) {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      return mx.send(sender, to.address(), message);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void refusesEveryServicesForward(ForwardedMessage shape) {
    Person owner = tier.person("forwardee");
    assertThat(deliver(shape.sender(owner), owner, shape.text(owner)))
        .startsWith(REFUSED)
        .contains("inbound-forward, 13.5");
    assertThat(tier.inbox(owner)).isEmpty();
  }

  @Test
  void takesWhatTheSameAuthorSendsToTheOwner() {
    Person owner = tier.person("addressee");
    String author = "office@partner.example";
    assertThat(deliver(author, owner, Messages.text(author, owner.address(), "straight on")))
        .startsWith("250");
    tier.awaitInbox(owner, "straight on");
  }

  @Test
  void takesWhatAnOfficialMailboxForwards() {
    Person owner = tier.person("forwardee");
    String header =
        "X-Forwarded-To: %1$s\r\nX-Forwarded-For: lan@hanoi.gov.vn %1$s\r\nDelivered-To: lan@hanoi.gov.vn\r\n"
            .formatted(owner.address());
    String message =
        header + Messages.text("office@partner.example", "lan@hanoi.gov.vn", "official forward");
    assertThat(deliver("office@partner.example", owner, message)).startsWith("250");
    tier.awaitInbox(owner, "official forward");
  }

  @Test
  void takesAMailingListsPost() {
    Person owner = tier.person("subscriber");
    String message =
        "List-Id: <tinhoc.lists.example>\r\nDelivered-To: tinhoc@lists.example\r\n"
            + Messages.text("office@partner.example", "tinhoc@lists.example", "a post");
    assertThat(deliver("tinhoc-bounces@lists.example", owner, message)).startsWith("250");
    tier.awaitInbox(owner, "a post");
  }

  @Test
  void takesOffATagThatWasForged() {
    Person owner = tier.person("untagged");
    String message =
        "X-Hopthu-Auto-Forwarded: no; trust me\r\n"
            + Messages.text("office@partner.example", owner.address(), "forged tag");
    assertThat(deliver("office@partner.example", owner, message)).startsWith("250");
    tier.awaitInbox(owner, "forged tag");
    List<String> tags =
        tier.read(owner, s -> s.field("INBOX", "forged tag", "X-Hopthu-Auto-Forwarded"));
    assertThat(tags).isEmpty();
  }

  @Test
  void auditsWithTheEvidenceAndWithoutTheSubject() throws IOException {
    Person owner = tier.person("auditedforward");
    ForwardedMessage shape = ForwardedMessage.all().get(0);
    assertThat(deliver(shape.sender(owner), owner, shape.text(owner))).startsWith(REFUSED);
    assertThat(Files.readAllLines(tier.files().audit()))
        .filteredOn(l -> l.contains(owner.address()))
        .anyMatch(
            l ->
                l.contains("\"rule\":\"inbound-forward\"")
                    && l.contains("\"outcome\":\"refuse\"")
                    && l.contains("evidence="))
        .noneMatch(l -> l.contains("Moi hop"));
  }
}

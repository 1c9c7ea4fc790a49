package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.trial.mail.Messages;

/** C4: the kept mail of who left goes to a successor, once. */
@ExtendWith(SharedMailTier.class)
@Covers("webadmin:HandoverRoutes")
class HandoverTest {
  private final MailTier tier;

  HandoverTest(MailTier tier) {
    this.tier = tier;
  }

  private HttpResponse<String> handOver(Person from, String body) {
    return tier.admin().send("POST", "/hopthu/accounts/" + from.address() + "/handover", body);
  }

  private static String to(Person successor) {
    return "{\"to\":\"" + successor.address() + "\"}";
  }

  private static String folder(Person from, String name) {
    return "Bàn giao." + from.address().replace('.', '\u2024') + "." + name;
  }

  @Test
  void copiesEveryFolderOnceHoweverOftenItIsAsked() throws MessagingException {
    Person from = tier.person("goes");
    Person successor = tier.person("follows");
    String same = Messages.text(from.address(), successor.address(), "the same twice");
    try (MailClient client = MailClient.open(tier, from)) {
      client.create("Du an.2026");
      client.append("Du an.2026", same, Flags.Flag.FLAGGED);
      client.append("Du an.2026", same, Flags.Flag.FLAGGED);
    }
    assertThat(tier.send(from, from.address(), "a last letter")).startsWith("250");
    tier.awaitInbox(from, "a last letter");

    assertThat(handOver(from, to(successor)).body()).contains("\"copied\":3", "\"present\":0");
    assertThat(handOver(from, to(successor)).body()).contains("\"copied\":0", "\"present\":3");

    try (MailClient client = MailClient.open(tier, successor)) {
      assertThat(client.messageIds().keySet())
          .containsExactlyInAnyOrder(folder(from, "INBOX"), folder(from, "Du an.2026"));
      assertThat(client.messageIds().get(folder(from, "Du an.2026"))).hasSize(2);
      assertThat(client.subscribed()).contains(folder(from, "INBOX"));
    }
    try (MailClient client = MailClient.open(tier, from)) {
      assertThat(client.messageIds().get("Du an.2026")).as("the originals stay").hasSize(2);
    }
  }

  @Test
  void copiesOnlyWhatCameBeforeTheInstantAskedFor() throws MessagingException {
    Person from = tier.person("early");
    Person successor = tier.person("heir");
    try (MailClient client = MailClient.open(tier, from)) {
      client.append("INBOX", Messages.text(from.address(), successor.address(), "now"));
    }
    String body =
        "{\"to\":\"" + successor.address() + "\",\"before\":\"2020-01-01T00:00:00+07:00\"}";
    assertThat(handOver(from, body).body()).contains("\"copied\":0", "\"later\":1");
    assertThat(handOver(from, to(successor)).body()).contains("\"copied\":1", "\"later\":0");
  }

  @Test
  void handsOverToAnAccountOfOursAlone() {
    Person from = tier.person("leaves");
    assertThat(handOver(from, "{\"to\":\"own@gmail.com\"}").statusCode()).isEqualTo(404);
    assertThat(handOver(from, to(tier.unknown("nobody"))).statusCode()).isEqualTo(404);
    assertThat(handOver(tier.unknown("ghost"), to(from)).statusCode()).isEqualTo(404);
    for (String body :
        List.of("{}", "no json", to(from), "{\"to\":\"a@b.vn\",\"before\":\"now\"}")) {
      assertThat(handOver(from, body).statusCode()).as(body).isEqualTo(400);
    }
  }
}

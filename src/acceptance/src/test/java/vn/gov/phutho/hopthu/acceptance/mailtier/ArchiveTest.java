package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.trial.mail.Messages;

/** C8, C10: before a mailbox is destroyed there is a copy of it that proves itself. */
@ExtendWith(SharedMailTier.class)
@Covers("webadmin:ArchiveRoutes")
class ArchiveTest {
  private final MailTier tier;

  ArchiveTest(MailTier tier) {
    this.tier = tier;
  }

  private Map<String, byte[]> archive(Person person) {
    HttpResponse<byte[]> answer =
        tier.admin().download("/hopthu/accounts/" + person.address() + "/archive");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Tar.read(answer.body());
  }

  private static String text(Map<String, byte[]> archive, String entry) {
    return new String(archive.get(entry), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void holdsEveryMessageOfEveryFolderAndProvesIt()
      throws MessagingException, NoSuchAlgorithmException {
    Person person = tier.person("archived");
    String big = Messages.attachments(person.address(), person.address(), "big", 3_000_000);
    try (MailClient client = MailClient.open(tier, person)) {
      client.create("Dự án/2026");
      client.append("Dự án/2026", Messages.text("a@b", "c@d", "deep"), Flags.Flag.FLAGGED);
      client.append("Sent", big, Flags.Flag.SEEN, Flags.Flag.ANSWERED);
    }
    for (int i = 0; i < 40; i++) {
      tier.send(person, person.address(), "letter " + i);
    }
    tier.awaitInbox(person, "letter 39");

    Map<String, byte[]> archive = archive(person);

    List<String> names = new ArrayList<>(archive.keySet());
    assertThat(names.subList(names.size() - 2, names.size()))
        .containsExactly("manifest.ndjson", "complete.json");
    assertThat(names).hasSize(42 + 2).allMatch(n -> !n.contains(".."));
    List<String> lines = text(archive, "manifest.ndjson").lines().toList();
    assertThat(lines).hasSize(42);
    long bytes = 0;
    for (String name : names.subList(0, 42)) {
      byte[] message = archive.get(name);
      bytes += message.length;
      String line =
          lines.stream().filter(l -> l.contains("\"" + name + "\"")).findFirst().orElseThrow();
      assertThat(line)
          .contains("\"sha256\":\"" + sha256(message) + "\"", "\"bytes\":" + message.length)
          .contains("\"internalDate\":\"20");
    }
    assertThat(lines)
        .anyMatch(l -> l.contains("\"folder\":\"Sent\"") && l.contains("\\\\Answered"))
        .anyMatch(l -> l.contains("2026\"") && l.contains("\\\\Flagged"));
    assertThat(text(archive, "complete.json"))
        .contains("\"complete\":true", "\"messages\":42", "\"bytes\":" + bytes)
        .contains("\"manifestSha256\":\"" + sha256(archive.get("manifest.ndjson")) + "\"")
        .contains("\"folder\":\"Spam\"");
    assertThat(archive.values()).anyMatch(m -> m.length >= big.length());
  }

  @Test
  void isCompleteWhenTheMailboxIsEmpty() {
    Map<String, byte[]> archive = archive(tier.person("empty"));
    assertThat(archive.keySet()).containsExactly("manifest.ndjson", "complete.json");
    assertThat(text(archive, "complete.json")).contains("\"messages\":0", "\"complete\":true");
  }

  @Test
  void knowsNoArchiveOfSomebodyWithoutAMailbox() {
    HttpResponse<byte[]> answer =
        tier.admin().download("/hopthu/accounts/nobody@phutho.gov.vn/archive");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("unknown-account");
    assertThat(
            tier.admin()
                .withoutToken("GET", "/hopthu/accounts/nobody@phutho.gov.vn/archive")
                .statusCode())
        .isEqualTo(401);
  }
}

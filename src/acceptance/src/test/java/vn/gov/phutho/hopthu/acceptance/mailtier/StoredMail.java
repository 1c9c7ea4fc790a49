package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mail of a person that James keeps in a repository, since the chain of groups it was sent to is
 * too long.
 */
final class StoredMail {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** One more than recipientrewritetable.xml follows. */
  private static final int TOO_LONG = 12;

  private final MailTier tier;
  private final Person sender;
  private String key = "";

  private StoredMail(MailTier tier, Person sender) {
    this.tier = tier;
    this.sender = sender;
  }

  /** Sends it, and waits until the sender was told of the chain. */
  static StoredMail put(MailTier tier, Person sender, String subject) {
    StoredMail mail = new StoredMail(tier, sender);
    for (int i = 0; i < TOO_LONG; i++) {
      mail.group("PUT", i, mail.chain(i + 1));
    }
    Set<String> before = mail.keys();
    int told = tier.inbox(sender).size();
    assertThat(tier.send(sender, mail.chain(0), subject)).startsWith("250");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> assertThat(tier.inbox(sender)).hasSizeGreaterThan(told));
    Set<String> stored = mail.keys();
    stored.removeAll(before);
    assertThat(stored).hasSize(1);
    mail.key = stored.iterator().next();
    return mail;
  }

  private String chain(int at) {
    return "chain" + at + "." + sender.address();
  }

  private void group(String method, int at, String member) {
    HttpResponse<String> answer =
        tier.admin().send(method, "/address/groups/" + chain(at) + "/" + member, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /** From now on the chain ends at once, with this address. */
  void lead(String address) {
    group("DELETE", 0, chain(1));
    group("PUT", 0, address);
  }

  private String repository() {
    String all = tier.admin().send("GET", "/mailRepositories", "").body();
    Matcher matcher = Pattern.compile("\"path\":\"([^\"]*rrt-error[^\"]*)\"").matcher(all);
    return matcher.find() ? matcher.group(1) : "var%2Fmail%2Frrt-error%2F";
  }

  private Set<String> keys() {
    String body =
        tier.admin().send("GET", "/mailRepositories/" + repository() + "/mails", "").body();
    Set<String> keys = new LinkedHashSet<>();
    Matcher matcher = Pattern.compile("\"([^\"]+)\"").matcher(body.startsWith("[") ? body : "");
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }

  /** What WebAdmin says to a reprocessing that leaves the mail where it is. */
  int reprocess(String where) {
    String path = "/mailRepositories/" + repository() + "/mails/" + ForwardScene.path(key);
    return tier.admin()
        .send("PATCH", path + "?action=reprocess&consume=false&" + where, "")
        .statusCode();
  }
}

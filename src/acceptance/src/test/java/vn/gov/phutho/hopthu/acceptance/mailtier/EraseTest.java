package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SieveDialogue;

/** C4, C6: what is destroyed is gone, by every protocol. */
@ExtendWith(SharedMailTier.class)
class EraseTest {
  private final MailTier tier;

  EraseTest(MailTier tier) {
    this.tier = tier;
  }

  private String get(String path) {
    return tier.admin().send("GET", path, "").body();
  }

  private void order(String method, String path, String body) {
    HttpResponse<String> answer = tier.admin().send(method, path, body);
    assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isBetween(200, 204);
  }

  private String erase(Person person) {
    HttpResponse<String> answer =
        tier.admin().send("DELETE", "/hopthu/accounts/" + person.address(), "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private void fill(Person person, Person colleague) throws MessagingException {
    String address = person.address();
    String other = colleague.address();
    assertThat(tier.send(colleague, address, "a letter")).startsWith("250");
    tier.awaitInbox(person, "a letter");
    try (MailClient client = MailClient.open(tier, person)) {
      client.create("Du an.2026.quy 1");
      client.append("Du an.2026.quy 1", Messages.text(other, address, "deep down"));
      client.append("Sent", Messages.text(address, other, "a reply"));
      assertThat(client.say("SETACL \"Sent\" \"" + other + "\" lr")).contains("OK");
    }
    try (MailClient client = MailClient.open(tier, colleague)) {
      assertThat(client.say("SETACL \"Archive\" \"" + address + "\" lrs")).contains("OK");
      assertThat(client.say("SETACL \"Drafts\" \"-" + address + "\" w")).contains("OK");
    }
    // IMAP shows no folder of others in James; JMAP does.
    String shared = new JmapClient(tier.ports().jmap(), person).mailboxId("Sent");
    JmapClient guest = new JmapClient(tier.ports().jmap(), colleague);
    guest.mailboxes("Mailbox/set", "\"update\":{\"" + shared + "\":{\"isSubscribed\":true}}");
    assertThat(guest.mailboxes("Mailbox/get", "\"ids\":[\"" + shared + "\"]"))
        .contains("\"isSubscribed\":true");
    try (SieveDialogue sieve = SieveDialogue.open(tier.ports().sieve(), address, person.secret())) {
      assertThat(sieve.activate("own", "keep;\r\n")).startsWith("OK");
    }
    order("PUT", "/sieve/quota/users/" + address, "100000");
    order("POST", "/vacation/" + address, "{\"enabled\":true,\"textBody\":\"away\"}");
    order("PUT", "/quota/users/" + address + "/count", "1000");
    order("PUT", "/address/aliases/" + address + "/sources/alias." + address, "");
    order("PUT", "/address/forwards/" + address + "/targets/" + other, "");
    Person sender = tier.person("forwarder");
    order("PUT", "/address/forwards/" + sender.address() + "/targets/" + address, "");
    order("PUT", "/address/groups/all." + address + "/" + address, "");
    order("POST", "/mappings/regex/any." + address + "/targets/any.*@x:" + address, "");
    order("PUT", "/users/" + address + "/authorizedUsers/" + other, "");
    order("PUT", "/users/" + other + "/authorizedUsers/" + address, "");
    order(
        "POST",
        "/users/" + address + "/identities",
        "{\"name\":\"Phong\",\"email\":\"" + address + "\"}");
  }

  @Test
  void leavesNothingBehindByAnyProtocol() throws MessagingException {
    Person person = tier.person("leaving");
    Person colleague = tier.person("staying");
    String address = person.address();
    fill(person, colleague);

    String receipt = erase(person);

    assertThat(receipt)
        .contains("\"remaining\":[]", "\"unknown\":[]", "\"complete\":true")
        .contains("\"folder:INBOX\"", "\"folder:Du an.2026.quy 1\"", "\"quota\"")
        .contains("\"quota-count\"", "\"vacation\"", "\"sieve:own\"", "\"sieve-quota\"")
        .contains("\"guest-subscription:" + colleague.address() + ":Sent\"")
        .contains("\"right:" + colleague.address() + ":Archive\"")
        .contains("\"right:" + colleague.address() + ":Drafts\"")
        .contains("\"delegation:to:" + colleague.address() + "\"")
        .contains("\"delegation:from:" + colleague.address() + "\"")
        .contains("\"identity:", "mapping:alias." + address, "mapping:all." + address)
        .contains("mapping:any." + address, "mapping:forwarder");
    assertThat(get("/mappings")).doesNotContain(address);
    assertThat(get("/vacation/" + address)).contains("\"enabled\":false").doesNotContain("away");
    assertThat(tier.admin().send("GET", "/sieve/quota/users/" + address, "").statusCode())
        .isEqualTo(204);
    assertThat(get("/quota/users/" + address))
        .contains("\"user\":null", "\"size\":0,\"count\":0")
        .doesNotContain("1000,");
    assertThat(get("/users/" + address + "/mailboxes")).isEqualTo("[]");
    assertThat(get("/users/" + address + "/authorizedUsers")).isEqualTo("[]");
    assertThat(get("/users/" + colleague.address() + "/authorizedUsers")).isEqualTo("[]");
    try (MailClient client = MailClient.open(tier, colleague)) {
      assertThat(client.say("LSUB \"\" \"*\"")).doesNotContain("leaving");
      assertThat(client.say("GETACL \"Archive\"")).doesNotContain("leaving");
      assertThat(client.say("GETACL \"Drafts\"")).doesNotContain("leaving");
    }
    assertThat(
            new JmapClient(tier.ports().jmap(), colleague).mailboxes("Mailbox/get", "\"ids\":null"))
        .doesNotContain("leaving");
    assertThat(erase(person)).contains("\"erased\":[]", "\"complete\":true");
  }

  @Test
  void leavesAnEmptyMailboxToWhoGetsTheAddressAgain() throws MessagingException {
    Person person = tier.person("reborn");
    Person colleague = tier.person("witness");
    fill(person, colleague);
    assertThat(erase(person)).contains("\"complete\":true");
    // Only a test does this: the product gives out no address twice (A6).
    order(
        "PUT",
        "/hopthu/accounts/" + person.address(),
        "{\"quotaBytes\":524288000,\"aliases\":[],\"handover\":null}");
    try (MailClient client = MailClient.open(tier, person)) {
      assertThat(client.messageIds()).isEmpty();
      assertThat(client.folders())
          .containsExactly("Archive", "Drafts", "INBOX", "Outbox", "Sent", "Spam", "Trash");
      assertThat(client.subscribed()).containsExactlyElementsOf(client.folders());
      assertThat(client.say("GETACL \"Sent\"")).doesNotContain("witness");
    }
    try (SieveDialogue sieve =
        SieveDialogue.open(tier.ports().sieve(), person.address(), person.secret())) {
      assertThat(sieve.activate("own", "keep;\r\n")).startsWith("OK");
    }
    assertThat(get("/users/" + person.address() + "/identities")).doesNotContain("Phong");
    assertThat(get("/quota/users/" + person.address())).contains("\"size\":0,\"count\":0");
    assertThat(get("/hopthu/accounts/" + person.address()))
        .contains("\"aliases\":[]", "\"handover\":null", "\"usedBytes\":0");
    assertThat(tier.send(colleague, person.address(), "a new life")).startsWith("250");
    tier.awaitInbox(person, "a new life");
    assertThat(tier.inbox(person)).isEqualTo(List.of("a new life"));
  }

  @Test
  void seesOrErasesWhatIsDeliveredMeanwhile() throws InterruptedException {
    Person person = tier.person("busy");
    Person sender = tier.person("eager");
    Thread deliveries =
        new Thread(
            () -> {
              for (int i = 0; i < 20; i++) {
                tier.send(sender, person.address(), "letter " + i);
              }
            });
    deliveries.start();
    String receipt = erase(person);
    deliveries.join();
    boolean complete = receipt.contains("\"complete\":true");
    assertThat(complete || !receipt.contains("\"remaining\":[]")).as(receipt).isTrue();
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .pollInterval(java.time.Duration.ofMillis(200))
        .untilAsserted(
            () -> assertThat(erase(person)).contains("\"erased\":[]", "\"complete\":true"));
    assertThat(get("/users/" + person.address() + "/mailboxes")).isEqualTo("[]");
  }

  @Test
  void erasesWhatIsLeftOfSomebodyWhomNobodyKnowsAnyMore() {
    assertThat(
            tier.admin()
                .send("DELETE", "/hopthu/accounts/never." + tier.unknown("x").address(), "")
                .body())
        .contains("\"erased\":[]", "\"remaining\":[]", "\"complete\":true");
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** The /hopthu route as the adapter uses it. */
@ExtendWith(SharedMailTier.class)
@Covers("webadmin:HopthuRoutes")
class RouteTest {
  private final MailTier tier;

  RouteTest(MailTier tier) {
    this.tier = tier;
  }

  private HttpResponse<String> put(String address, String body) {
    return tier.admin().send("PUT", path(address), body);
  }

  private HttpResponse<String> get(String address) {
    return tier.admin().send("GET", path(address), "");
  }

  private HttpResponse<String> delete(String address) {
    return tier.admin().send("DELETE", path(address), "");
  }

  private static String path(String address) {
    return "/hopthu/accounts/" + address;
  }

  private static String settings(long quota, String aliases, String handover) {
    return "{\"quotaBytes\":%d,\"aliases\":%s,\"handover\":%s}".formatted(quota, aliases, handover);
  }

  @Test
  void answersNobodyWithoutAToken() {
    assertThat(tier.admin().withoutToken("GET", path("x@phutho.gov.vn")).statusCode())
        .isEqualTo(401);
    assertThat(tier.admin().withoutToken("GET", "/hopthu/policy").statusCode()).isEqualTo(401);
  }

  @Test
  void makesFoldersQuotaAliasesAndHandOverOnce() {
    Person person = tier.unknown("made");
    tier.change(person);
    String alias = "alias." + person.address();
    String body = settings(524_288_000L, "[\"" + alias + "\"]", "\"snv@phutho.gov.vn\"");

    HttpResponse<String> first = put(person.address(), body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body())
        .contains("\"folder:INBOX\"", "\"folder:Sent\"", "\"subscription:Spam\"")
        .contains("\"quota\"", "\"alias:+" + alias + "\"", "\"handover\"");
    assertThat(put(person.address(), body).body()).contains("\"changed\":[]");
    assertThat(get(person.address()).body())
        .isEqualTo(
            "{\"address\":\"%s\",\"folders\":[\"Archive\",\"Drafts\",\"INBOX\",\"Outbox\",\"Sent\",\"Spam\",\"Trash\"],"
                    .formatted(person.address())
                + "\"quotaBytes\":524288000,\"aliases\":[\"%s\"],\"handover\":\"snv@phutho.gov.vn\",\"usedBytes\":0}"
                    .formatted(alias));
  }

  @Test
  void changesWhatDiffersAlone() {
    Person person = tier.person("changed");
    String alias = "alias." + person.address();
    assertThat(put(person.address(), settings(524_288_000L, "[\"" + alias + "\"]", "null")).body())
        .contains("\"changed\":[\"alias:+" + alias + "\"]");
    assertThat(put(person.address(), settings(600_000_000L, "[]", "null")).body())
        .contains("\"changed\":[\"quota\",\"alias:-" + alias + "\"]");
  }

  @Test
  void deliversToTheAliasAndKeepsACopyOfWhatIsHandedOver() {
    Person person = tier.person("leaver");
    Person successor = tier.person("successor");
    Person sender = tier.person("writer");
    String alias = "alias." + person.address();
    put(
        person.address(),
        settings(524_288_000L, "[\"" + alias + "\"]", "\"" + successor.address() + "\""));
    assertThat(tier.send(sender, alias, "to the alias")).startsWith("250");
    tier.awaitInbox(person, "to the alias");
    tier.awaitInbox(successor, "to the alias");
  }

  @Test
  void erasesEverythingAndMayBeAskedAgain() {
    Person person = tier.person("erased");
    tier.send(person, person.address(), "soon gone");
    tier.awaitInbox(person, "soon gone");
    HttpResponse<String> receipt = delete(person.address());
    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(receipt.body())
        .contains("\"quota\"", "\"folder:INBOX\"", "\"folder:Sent\"", "\"remaining\":[]");
    assertThat(get(person.address()).statusCode()).isEqualTo(404);
    assertThat(delete(person.address()).body()).contains("\"erased\":[]", "\"remaining\":[]");
  }

  @Test
  void knowsOnlyAccountsThatTheDirectoryHas() {
    HttpResponse<String> answer = put("nobody@phutho.gov.vn", settings(524_288_000L, "[]", "null"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"reason\":\"unknown-account\"");
  }

  @Test
  void reportsAllFaultsOfABodyAtOnce() {
    Person person = tier.person("faulty");
    HttpResponse<String> answer =
        put(
            person.address(),
            "{\"quotaBytes\":524287999,\"aliases\":[\"x\",\"a@example.org\"],"
                + "\"handover\":\"a@gmail.com\",\"colour\":1}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("/quotaBytes", "/aliases/0", "/aliases/1", "/handover", "/colour")
        .contains("handover-outside")
        .doesNotContain("Exception");
    assertThat(put(person.address(), "no json").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsWhichPolicyIsInForce() {
    String policy = tier.admin().send("GET", "/hopthu/policy", "").body();
    assertThat(policy)
        .containsPattern("\"version\":\"[^\"]+\"")
        .containsPattern("\"hash\":\"[^\"]+\"");
    assertThat(policy)
        .contains(
            "\"officialDomains\":\""
                + OfficialDomains.of(List.of("gov.vn", "dcs.vn", "quochoi.vn", "chinhphu.vn"))
                    .hash()
                + "\"");
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.trial.mail.SieveDialogue;

/** D3 (13.5): a script that redirects outside is refused where it is put. */
@ExtendWith(SharedMailTier.class)
@Covers("webadmin:SieveGate")
class SieveGateTest {
  private final MailTier tier;

  SieveGateTest(MailTier tier) {
    this.tier = tier;
  }

  private HttpResponse<String> put(Person owner, String script) {
    return tier.admin()
        .send("PUT", "/sieve/" + owner.address() + "/scripts/own?activate=true", script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redirect \"own@gmail.com\";",
        "redirect \"clerk@hanoi.gov.vn\"; redirect \"own@gmail.com\";",
        "if false { if true { REDIRECT \"own@gmail.com\"; } }",
        "redirect text:\r\nown@gmail.com\r\n.\r\n;",
        "redirect \"\\\"x@gov.vn\\\"@evil.com\";",
        "redirect \"own@phutho.gov.vn.evil.com\";"
      })
  void refusesAScriptThatRedirectsOutside(String script) {
    Person owner = tier.person("gated");
    HttpResponse<String> answer = put(owner, script + "\r\n");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"reason\":\"forward-outside\"");
    assertThat(tier.send(owner, owner.address(), "no script " + script.hashCode()))
        .startsWith("250");
    tier.awaitInbox(owner, "no script " + script.hashCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redirect \"own@gmail.com\";",
        "if false { if true { REDIRECT \"own@gmail.com\"; } }",
        "redirect text:\r\nown@gmail.com\r\n.\r\n;"
      })
  void refusesItOverManageSieveAndStoresNothing(String script) {
    Person owner = tier.person("scripted" + System.nanoTime() + ".");
    try (SieveDialogue sieve = open(owner)) {
      assertThat(sieve.check(script + "\r\n")).startsWith("NO").contains("[forward-outside, 13.5]");
      assertThat(sieve.activate("own", script + "\r\n"))
          .startsWith("NO \"")
          .contains("[forward-outside, 13.5]");
      assertThat(sieve.activate("own", "redirect \"clerk@hanoi.gov.vn\";\r\n")).isEqualTo("OK");
    }
    String kept = owner.address() + " kept its script " + script.hashCode();
    assertThat(tier.send(owner, owner.address(), kept)).startsWith("250");
    tier.awaitOutside(kept);
  }

  @Test
  void keepsTheScriptThatWasActiveWhenAnotherIsRefused() {
    Person owner = tier.person("scripted" + System.nanoTime() + ".");
    try (SieveDialogue sieve = open(owner)) {
      assertThat(sieve.activate("own", "redirect \"clerk@hanoi.gov.vn\";\r\n")).isEqualTo("OK");
      assertThat(sieve.activate("own", "redirect \"own@gmail.com\";\r\n")).startsWith("NO");
    }
    String kept = owner.address() + " goes on";
    assertThat(tier.send(owner, owner.address(), kept)).startsWith("250");
    tier.awaitOutside(kept);
  }

  @Test
  void storesNoScriptOverManageSieveThatCannotBeRead() {
    Person owner = tier.person("scripted" + System.nanoTime() + ".");
    try (SieveDialogue sieve = open(owner)) {
      assertThat(sieve.activate("own", "redirect \"own@gmail.com\r\n")).startsWith("NO");
      assertThat(sieve.scripts()).isEmpty();
      assertThat(sieve.activate("own", "keep;\r\n")).isEqualTo("OK");
      assertThat(sieve.scripts()).containsExactly("\"own\" ACTIVE");
    }
  }

  private SieveDialogue open(Person owner) {
    return SieveDialogue.open(tier.ports().sieve(), owner.address(), owner.secret());
  }

  @Test
  void takesOtherScriptsAndNeedsTheTokenAsBefore() {
    Person owner = tier.person("gated");
    String script = "redirect \"clerk@hanoi.gov.vn\"; # redirect \"own@gmail.com\";\r\n";
    assertThat(put(owner, script).statusCode()).isEqualTo(204);
    assertThat(put(owner, "keep; # own@gmail.com\r\n").statusCode()).isEqualTo(204);
    String path = "/sieve/" + owner.address() + "/scripts/own";
    assertThat(tier.admin().withoutToken("PUT", path).statusCode()).isEqualTo(401);
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D3 (13.5): a script that redirects outside is refused when it is put over WebAdmin. */
@ExtendWith(SharedMailTier.class)
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

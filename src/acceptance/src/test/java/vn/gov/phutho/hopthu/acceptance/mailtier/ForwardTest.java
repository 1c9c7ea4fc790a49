package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;

/** D3 (13.5): what a mailbox sends on by itself stays in the official domains. */
@ExtendWith(SharedMailTier.class)
class ForwardTest {
  private static final String NOTICE = "Thư không được gửi / Message not sent [forward-outside]";

  private final MailTier tier;

  ForwardTest(MailTier tier) {
    this.tier = tier;
  }

  private void script(Person owner, String script) {
    int status =
        tier.admin()
            .send("PUT", "/sieve/" + owner.address() + "/scripts/own?activate=true", script)
            .statusCode();
    assertThat(status).isEqualTo(204);
  }

  private static String redirect(String to) {
    return "redirect \"" + to + "\";\r\n";
  }

  @Test
  void keepsARedirectToANonOfficialDomainInTheInboxAndTellsTheOwner() {
    Person owner = tier.person("redirector");
    Person sender = tier.person("writer");
    script(owner, redirect("own@gmail.com"));
    assertThat(tier.send(sender, owner.address(), "redirected out")).startsWith("250");
    tier.awaitInbox(owner, "redirected out");
    tier.awaitInbox(owner, NOTICE);
    tier.assertNeverOutside("redirected out");
  }

  @Test
  void answersNoNoticeWithANotice() {
    Person owner = tier.person("looping");
    Person sender = tier.person("writer");
    script(owner, redirect("own@gmail.com"));
    for (String subject : List.of("loop one", "loop two", "loop three")) {
      assertThat(tier.send(sender, owner.address(), subject)).startsWith("250");
      tier.awaitInbox(owner, subject);
    }
    // The last of them is in the inbox after the notices on the first two.
    assertThat(tier.inbox(owner).stream().filter(NOTICE::equals)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void letsARedirectToAnOfficialDomainGo() {
    Person owner = tier.person("official");
    Person sender = tier.person("writer");
    script(owner, redirect("clerk@hanoi.gov.vn"));
    assertThat(tier.send(sender, owner.address(), "redirected inside")).startsWith("250");
    tier.awaitOutside("redirected inside");
  }

  @Test
  void runsNoScriptOfARevokedAccount() {
    Person owner = tier.person("silent");
    Person sender = tier.person("writer");
    script(owner, redirect("clerk@hanoi.gov.vn"));
    tier.change(owner.with(Status.SEND_LOCKED));
    assertThat(tier.send(sender, owner.address(), "not redirected")).startsWith("250");
    tier.awaitInbox(owner, "not redirected");
    tier.assertNeverOutside("not redirected");
  }

  @Test
  void stopsAForwardMappingToANonOfficialDomainAtTheEgress() {
    Person owner = tier.person("mapped");
    Person sender = tier.person("writer");
    assertThat(
            tier.admin()
                .send("PUT", "/address/forwards/" + owner.address() + "/targets/own@gmail.com", "")
                .statusCode())
        .isEqualTo(204);
    assertThat(tier.send(sender, owner.address(), "forwarded out")).startsWith("250");
    tier.awaitInbox(sender, NOTICE);
    tier.assertNeverOutside("forwarded out");
  }
}

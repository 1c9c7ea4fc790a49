package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D3 (13.5): what a Sieve script sends on stays in the official domains. */
@ExtendWith(SharedMailTier.class)
class ForwardTest {
  private final MailTier tier;
  private final ForwardScene scene;

  ForwardTest(MailTier tier) {
    this.tier = tier;
    this.scene = new ForwardScene(tier);
  }

  private Person with(String script) {
    Person owner = tier.person("redirector");
    scene.script(owner, script);
    return owner;
  }

  private static String redirect(String to) {
    return "redirect \"" + to + "\";\r\n";
  }

  @Test
  void keepsARedirectOutsideInTheInboxAndTellsTheOwnerOnceADay() {
    Person owner = with(redirect("own@gmail.com"));
    for (String subject : List.of("redirected one", "redirected two", "redirected three")) {
      scene.assertKept(owner, subject, scene.letter(owner.address(), subject));
    }
    scene.awaitNotice(owner);
    scene.letter(owner.address(), "redirected four");
    tier.awaitInbox(owner, "redirected four");
    assertThat(scene.notices(owner)).isEqualTo(1);
  }

  @Test
  void letsARedirectToAnOfficialDomainGo() {
    Person owner = with(redirect("clerk@hanoi.gov.vn"));
    scene.letter(owner.address(), "redirected inside");
    tier.awaitOutside("redirected inside");
    assertThat(tier.inbox(owner)).doesNotContain("redirected inside");
  }

  @Test
  void redirectsToTheOfficialOneOfTwoAndKeepsForTheOther() {
    Person first = with(redirect("own@gmail.com") + redirect("clerk@hanoi.gov.vn"));
    Person last = with(redirect("clerk@hanoi.gov.vn") + redirect("own@gmail.com"));
    scene.letter(first.address(), "outside first");
    scene.letter(last.address(), "outside last");
    tier.awaitOutside("outside first");
    tier.awaitOutside("outside last");
    tier.awaitInbox(first, "outside first");
    tier.awaitInbox(last, "outside last");
    scene.awaitNotice(first);
    scene.awaitNotice(last);
    tier.assertNeverOutside("nothing");
    assertThat(scene.timesOutside("outside first")).isEqualTo(1);
    assertThat(scene.timesOutside("outside last")).isEqualTo(1);
  }

  @Test
  void redirectsToSeveralOfficialOnes() {
    Person owner = with(redirect("clerk@hanoi.gov.vn") + redirect("clerk@hue.gov.vn"));
    scene.letter(owner.address(), "two official");
    tier.awaitOutside("two official");
    tier.assertNeverOutside("nothing");
    assertThat(scene.timesOutside("two official")).isEqualTo(2);
  }

  @Test
  void runsTheRestOfTheScriptAfterARefusedRedirect() {
    Person owner =
        with("require [\"vacation\"];\r\n" + redirect("own@gmail.com") + "vacation \"gone\";\r\n");
    String sender = scene.letter(owner.address(), "then vacation");
    tier.awaitInbox(owner, "then vacation");
    scene.awaitReplyTo(sender);
    tier.assertNeverOutside("then vacation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if header :contains \"Subject\" \"kept\" { redirect \"own@gmail.com\"; }",
        "if not false { if true { redirect \"own@gmail.com\"; stop; } }",
        "redirect \"own@gmail.com\"; discard;",
        "discard; redirect \"own@gmail.com\";",
        "redirect \"own@gmail.com\"; keep;",
        "redirect \"OWN@GMAIL.COM\";",
        "redirect \"own@phutho.gov.vn.evil.com\";",
        "redirect \"own@evilgov.vn\";",
        "redirect \"\\\"x@gov.vn\\\"@evil.com\";",
        "redirect \"<@gov.vn,@dcs.vn:own@evil.com>\";",
        "redirect \"own@evil.com (gov.vn)\";",
        "redirect text:\r\nown@gmail.com\r\n.\r\n;",
        "require [\"copy\"]; redirect :copy \"own@gmail.com\";",
        "require [\"include\"]; include :global \"x\"; redirect \"own@gmail.com\";",
        "require [\"variables\"]; set \"d\" \"gmail.com\"; redirect \"own@${d}\";"
      })
  void keepsWhateverFormARedirectOutsideHas(String script) {
    Person owner = tier.person("crafty");
    // What James cannot read is kept too: refused when put, or failing when run.
    ForwardScene.activate(tier, owner, script + "\r\n");
    String subject = "kept " + Integer.toHexString(script.hashCode());
    scene.assertKept(owner, subject, scene.letter(owner.address(), subject));
  }

  @Test
  void keepsAVacationFromPassingForAForward() {
    Person owner =
        with(
            """
            require ["vacation"];
            vacation :from "chu.tich@phutho.gov.vn" :subject "spoofed" "gone";
            """);
    String sender = scene.letter(owner.address(), "spoof it");
    tier.awaitInbox(owner, "spoof it");
    scene.awaitReplyTo(sender);
    tier.assertNeverOutside("spoof it");
  }

  @Test
  void sendsARejectionToTheSenderAlone() {
    Person owner = with("require [\"reject\"];\r\nreject \"no\";\r\n");
    String sender = scene.letter(owner.address(), "rejected");
    tier.assertNeverOutside("rejected");
    assertThat(tier.inbox(owner)).doesNotContain("rejected");
    scene.awaitReplyTo(sender);
  }

  @Test
  void endsALoopOfTwoRedirectsInAnInbox() {
    Person one = tier.person("one");
    Person other = tier.person("other");
    scene.script(one, redirect(other.address()));
    scene.script(other, redirect(one.address()));
    scene.letter(one.address(), "round and round");
    tier.awaitInbox(one, "round and round");
    assertThat(tier.inbox(one).stream().filter("round and round"::equals)).hasSize(1);
  }

  @Test
  void answersNoNoticeWithANotice() {
    Person owner = with(redirect("own@gmail.com") + redirect("own@yahoo.com"));
    scene.letter(owner.address(), "noticed");
    scene.awaitNotice(owner);
    scene.letter(owner.address(), "noticed again");
    tier.awaitInbox(owner, "noticed again");
    assertThat(scene.notices(owner)).isEqualTo(1);
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** C4, D3 (5.4d): what an account in each state sends on by itself. */
@ExtendWith(SharedMailTier.class)
class HandoverForwardTest {
  private final MailTier tier;
  private final ForwardScene scene;

  HandoverForwardTest(MailTier tier) {
    this.tier = tier;
    this.scene = new ForwardScene(tier);
  }

  private void grant(Person leaver, String successor) {
    String body =
        "{\"quotaBytes\":524288000,\"aliases\":[],\"handover\":\"%s\"}".formatted(successor);
    assertThat(tier.admin().send("PUT", "/hopthu/accounts/" + leaver.address(), body).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEND_LOCKED", "RETIRING"})
  void handsOverToTheGrantedSuccessorAndKeepsACopy(Status status) {
    Person leaver = tier.person("leaver");
    Person successor = tier.person("successor");
    grant(leaver, successor.address());
    scene.change(leaver, status, successor.address());
    scene.letter(leaver.address(), "handed over " + status);
    tier.awaitInbox(successor, "handed over " + status);
    tier.awaitInbox(leaver, "handed over " + status);
  }

  @Test
  void handsOverToAnOfficialMailboxElsewhere() {
    Person leaver = tier.person("leaver");
    grant(leaver, "clerk@hanoi.gov.vn");
    scene.change(leaver, Status.SEND_LOCKED, "clerk@hanoi.gov.vn");
    scene.letter(leaver.address(), "handed to hanoi");
    tier.awaitOutside("handed to hanoi");
    tier.awaitInbox(leaver, "handed to hanoi");
  }

  @Test
  void sendsNothingElseOnForARevokedAccount() {
    Person leaver = tier.person("leaver");
    Person successor = tier.person("successor");
    Person friend = tier.person("friend");
    scene.forward(leaver.address(), friend.address());
    scene.forward(leaver.address(), "clerk@hanoi.gov.vn");
    scene.change(leaver, Status.SEND_LOCKED, successor.address());
    scene.assertKept(leaver, "not granted", scene.letter(leaver.address(), "not granted"));
    assertThat(tier.inbox(friend)).doesNotContain("not granted");
    assertThat(scene.notices(leaver)).as("the state is no news for each message").isZero();
  }

  @Test
  void handsNothingOverOutside() {
    Person leaver = tier.person("leaver");
    scene.forward(leaver.address(), "own@gmail.com");
    scene.change(leaver, Status.SEND_LOCKED, "own@gmail.com");
    scene.assertKept(leaver, "granted outside", scene.letter(leaver.address(), "granted outside"));
  }

  @Test
  void sendsNothingOnForASuspendedAccount() {
    Person suspended = tier.person("suspended");
    grant(suspended, "clerk@hanoi.gov.vn");
    scene.change(suspended, Status.SUSPENDED, "clerk@hanoi.gov.vn");
    String sender = scene.letter(suspended.address(), "to a suspended");
    tier.assertNeverOutside("to a suspended");
    assertThat(scene.repliesTo(sender)).isEmpty();
    tier.change(suspended.with(Status.ACTIVE));
    tier.awaitInbox(suspended, "to a suspended");
  }

  @Test
  void sendsNothingOnBeforeTheSecretIsChanged() throws Exception {
    Person fresh = tier.person("fresh");
    scene.forward(fresh.address(), "clerk@hanoi.gov.vn");
    Account account = fresh.account();
    Standing expired = new Standing(Status.ACTIVE, Optional.empty(), new SecretState.Expired());
    tier.directory()
        .write(
            new Account(
                account.id(),
                account.kind(),
                account.address(),
                expired,
                account.mailbox(),
                account.profile(),
                account.request()),
            fresh.secret());
    scene.letter(fresh.address(), "secret expired");
    tier.assertNeverOutside("secret expired");
    tier.change(fresh);
    tier.awaitInbox(fresh, "secret expired");
  }

  @Test
  void runsNoScriptOfARevokedAccount() {
    Person owner = tier.person("silent");
    scene.script(owner, "redirect \"clerk@hanoi.gov.vn\";\r\n");
    tier.change(owner.with(Status.SEND_LOCKED));
    scene.assertKept(owner, "not redirected", scene.letter(owner.address(), "not redirected"));
  }
}

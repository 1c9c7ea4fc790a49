package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.ImapDialogue;

/** D5, D6: a lock reaches the mailboxes of others on which the locked person had rights. */
@ExtendWith(SharedMailTier.class)
class DelegationTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final MailTier tier;

  DelegationTest(MailTier tier) {
    this.tier = tier;
  }

  private void authorise(Person owner, Person delegate) {
    String path = "/users/" + owner.address() + "/authorizedUsers/" + delegate.address();
    assertThat(tier.admin().send("PUT", path, "").statusCode()).isEqualTo(200);
  }

  private String authorised(Person owner) {
    return tier.admin().send("GET", "/users/" + owner.address() + "/authorizedUsers", "").body();
  }

  private String loginAs(ImapDialogue dialogue, Person owner, Person delegate) {
    return dialogue.authenticate(owner.address(), delegate.address(), delegate.secret());
  }

  private String loginAs(Person owner, Person delegate) {
    try (ImapDialogue dialogue = ImapDialogue.open(tier.ports().imaps())) {
      return loginAs(dialogue, owner, delegate);
    }
  }

  @Test
  void endsTheLoginOfARevokedDelegateWhoReadsHisOwnMailOn() {
    Person owner = tier.person("owner");
    Person delegate = tier.person("delegate");
    Person other = tier.person("other");
    authorise(owner, delegate);
    authorise(owner, other);
    try (ImapDialogue dialogue = ImapDialogue.open(tier.ports().imaps());
        ImapDialogue ofOther = ImapDialogue.open(tier.ports().imaps())) {
      assertThat(loginAs(dialogue, owner, delegate)).startsWith("OK");
      assertThat(loginAs(ofOther, owner, other)).startsWith("OK");
      tier.change(delegate.with(Status.SEND_LOCKED));
      assertThat(dialogue.untilEnd(Duration.ofSeconds(2))).anyMatch(l -> l.startsWith("* BYE"));
      await().atMost(SOON).until(() -> !authorised(owner).contains(delegate.address()));
      assertThat(ofOther.say("NOOP")).startsWith("OK");
    }
    assertThat(loginAs(owner, delegate)).startsWith("NO");
    assertThat(loginAs(owner, other)).startsWith("OK");
    try (ImapDialogue own = ImapDialogue.open(tier.ports().imaps())) {
      assertThat(own.login(delegate.address(), delegate.secret())).startsWith("OK");
    }
  }

  @Test
  void endsTheLoginOfADelegateInASuspendedMailbox() {
    Person owner = tier.person("suspendedowner");
    Person delegate = tier.person("itsdelegate");
    authorise(owner, delegate);
    try (ImapDialogue dialogue = ImapDialogue.open(tier.ports().imaps())) {
      assertThat(loginAs(dialogue, owner, delegate)).startsWith("OK");
      Lock.SUSPENDED.apply(tier, owner);
      assertThat(dialogue.untilEnd(Duration.ofSeconds(2))).anyMatch(l -> l.startsWith("* BYE"));
    }
    await().atMost(SOON).until(() -> !authorised(owner).contains(delegate.address()));
    assertThat(loginAs(owner, delegate)).startsWith("NO");
  }

  @Test
  void refusesASuspendedDelegate() {
    Person owner = tier.person("owner");
    Person delegate = tier.person("lockeddelegate");
    authorise(owner, delegate);
    Lock.SUSPENDED.apply(tier, delegate);
    assertThat(loginAs(owner, delegate)).startsWith("NO");
  }

  @Test
  void leavesADelegateInTheMailboxOfARevokedOwner() {
    Person owner = tier.person("revokedowner");
    Person successor = tier.person("successor");
    authorise(owner, successor);
    tier.change(owner.with(Status.SEND_LOCKED));
    Person marker = tier.person("marker");
    authorise(owner, marker);
    tier.change(marker.with(Status.SEND_LOCKED));
    await().atMost(SOON).until(() -> !authorised(owner).contains(marker.address()));
    assertThat(loginAs(owner, successor)).startsWith("OK");
  }

  @Test
  void takesSharedFoldersFromARevokedPerson() {
    Person owner = tier.person("sharer");
    Person delegate = tier.person("reader");
    Person other = tier.person("otherreader");
    try (ImapDialogue ofOwner = ImapDialogue.open(tier.ports().imaps());
        ImapDialogue ofDelegate = ImapDialogue.open(tier.ports().imaps())) {
      ofOwner.login(owner.address(), owner.secret());
      ofDelegate.login(delegate.address(), delegate.secret());
      assertThat(ofOwner.say("SETACL INBOX " + delegate.address() + " r")).startsWith("OK");
      assertThat(ofOwner.say("SETACL INBOX " + other.address() + " lrs")).startsWith("OK");
      assertThat(rights(ofOwner)).contains(delegate.address(), other.address());
      tier.change(delegate.with(Status.SEND_LOCKED));
      await().atMost(SOON).until(() -> !rights(ofOwner).contains(delegate.address()));
      assertThat(rights(ofOwner)).contains(other.address());
      assertThat(ofDelegate.untilEnd(SOON)).anyMatch(l -> l.startsWith("* BYE"));
    }
  }

  private static String rights(ImapDialogue owner) {
    assertThat(owner.say("GETACL INBOX")).startsWith("OK");
    return String.join(" ", owner.untagged());
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.Status;

/** D3 (13.5): what James' rewrite table sends on, every kind of mapping and chains of them. */
@ExtendWith(SharedMailTier.class)
class MappingForwardTest {
  private final MailTier tier;
  private final ForwardScene scene;

  MappingForwardTest(MailTier tier) {
    this.tier = tier;
    this.scene = new ForwardScene(tier);
  }

  @Test
  void keepsAForwardOutsideInTheInboxAndTellsTheOwnerOnceADay() {
    Person owner = tier.person("forwarder");
    scene.forward(owner.address(), "own@gmail.com");
    for (String subject : List.of("forwarded one", "forwarded two", "forwarded three")) {
      scene.assertKept(owner, subject, scene.letter(owner.address(), subject));
    }
    scene.awaitNotice(owner);
    scene.letter(owner.address(), "forwarded four");
    tier.awaitInbox(owner, "forwarded four");
    assertThat(scene.notices(owner)).isEqualTo(1);
  }

  @Test
  void tellsOfEachTarget() {
    Person owner = tier.person("forwarder");
    scene.forward(owner.address(), "own@gmail.com");
    scene.letter(owner.address(), "target one");
    scene.awaitNotice(owner);
    scene.forward(owner.address(), "own@yahoo.com");
    scene.letter(owner.address(), "target two");
    tier.awaitInbox(owner, "target two");
    scene.letter(owner.address(), "target three");
    tier.awaitInbox(owner, "target three");
    assertThat(scene.notices(owner)).isEqualTo(2);
  }

  @Test
  void sendsToTheOfficialTargetAndKeepsWhatIsForTheOther() {
    Person owner = tier.person("forwarder");
    scene.forward(owner.address(), "CLERK@HANOI.GOV.VN");
    scene.forward(owner.address(), "own@gmail.com");
    String sender = scene.letter(owner.address(), "half official");
    tier.awaitOutside("half official");
    tier.awaitInbox(owner, "half official");
    scene.awaitNotice(owner);
    scene.letter(owner.address(), "half official again");
    tier.awaitInbox(owner, "half official again");
    assertThat(scene.timesOutside("half official")).isEqualTo(1);
    assertThat(scene.repliesTo(sender)).isEmpty();
  }

  @Test
  void leavesNoCopyWhereTheOwnerWantsNone() {
    Person owner = tier.person("forwarder");
    scene.forward(owner.address(), "clerk@hanoi.gov.vn");
    scene.letter(owner.address(), "all official");
    tier.awaitOutside("all official");
    assertThat(tier.inbox(owner)).doesNotContain("all official", ForwardScene.NOTICE);
  }

  @Test
  void deliversToTheOtherMembersOfAGroupWithAnOutsideMember() {
    Person member = tier.person("member");
    String group = scene.name("nhom");
    scene.group(group, member.address());
    scene.group(group, "friend@gmail.com");
    scene.group(group, "clerk@hanoi.gov.vn");
    String sender = scene.letter(group, "to the group");
    tier.awaitInbox(member, "to the group");
    tier.awaitOutside("to the group");
    scene.letter(group, "to the group again");
    tier.awaitInbox(member, "to the group again");
    assertThat(scene.timesOutside("to the group")).isEqualTo(1);
    assertThat(scene.repliesTo(sender)).isEmpty();
    assertThat(scene.notices(member)).as("a member is no owner of the group").isZero();
  }

  @Test
  void keepsForThePostmasterWhatAGroupOfOutsidersAloneWouldGet() {
    int before = scene.kept();
    String group = scene.name("nhom");
    scene.group(group, "friend@gmail.com");
    String sender = scene.letter(group, "to outsiders alone");
    scene.awaitKept(before);
    tier.assertNeverOutside("to outsiders alone");
    assertThat(scene.repliesTo(sender)).isEmpty();
  }

  @Test
  void keepsWhatAnAddressMappingWouldSendOut() {
    Person owner = tier.person("mapped");
    scene.address(owner.address(), "own@gmail.com");
    scene.assertKept(owner, "address mapped", scene.letter(owner.address(), "address mapped"));
    scene.awaitNotice(owner);
  }

  @Test
  void keepsWhatARegexMappingWouldSendOut() {
    Person owner = tier.person("regexed");
    scene.regex(owner.address(), "(.*)@phutho.gov.vn:${1}@gmail.com");
    scene.assertKept(owner, "regex mapped", scene.letter(owner.address(), "regex mapped"));
    scene.awaitNotice(owner);
  }

  @Test
  void sendsWhereARegexMappingLeadsToAnOfficialDomain() {
    Person owner = tier.person("regexed");
    scene.regex(owner.address(), "(.*)@phutho.gov.vn:${1}@hanoi.gov.vn");
    scene.letter(owner.address(), "regex official");
    tier.awaitOutside("regex official");
  }

  @Test
  void keepsWhatADomainMappingWouldSendOut() {
    String domain = "mapped.phutho.gov.vn";
    ForwardScene.done(tier.admin().send("PUT", "/domains/" + domain, ""));
    Person owner = new Person("ai@" + domain, "Mat-khau-ai-9", Status.ACTIVE, List.of());
    tier.change(owner);
    ForwardScene.done(tier.admin().send("PUT", "/domainMappings/" + domain, "example.com"));
    scene.assertKept(owner, "domain mapped", scene.letter(owner.address(), "domain mapped"));
    scene.awaitNotice(owner);
  }

  @Test
  void keepsAtTheOwnerWhatAnAliasLeadsToHisForward() {
    Person owner = tier.person("aliased");
    String alias = "alias." + owner.address();
    scene.alias(alias, owner.address());
    scene.forward(owner.address(), "own@gmail.com");
    scene.assertKept(owner, "alias then forward", scene.letter(alias, "alias then forward"));
    scene.awaitNotice(owner);
  }

  @Test
  void decidesEachMemberOfAChainOfGroupAliasAndForward() {
    Person quiet = tier.person("quiet");
    Person forwarder = tier.person("forwarder");
    String alias = "alias." + forwarder.address();
    String group = scene.name("nhom");
    scene.alias(alias, forwarder.address());
    scene.forward(forwarder.address(), "own@gmail.com");
    scene.group(group, quiet.address());
    scene.group(group, alias);
    scene.assertKept(forwarder, "a chain", scene.letter(group, "a chain"));
    tier.awaitInbox(quiet, "a chain");
    scene.awaitNotice(forwarder);
    assertThat(scene.notices(quiet)).isZero();
  }

  @Test
  void keepsWhereASecondOwnerWouldSendOutWhatAFirstSentToHim() {
    Person first = tier.person("first");
    Person second = tier.person("second");
    scene.forward(first.address(), second.address());
    scene.forward(second.address(), "own@gmail.com");
    scene.assertKept(second, "two owners", scene.letter(first.address(), "two owners"));
    scene.awaitNotice(second);
    assertThat(tier.inbox(first)).doesNotContain("two owners", ForwardScene.NOTICE);
  }

  @Test
  void keepsAForwardOfAMessageOfOneOfOurOwn() {
    Person owner = tier.person("forwarder");
    Person colleague = tier.person("colleague");
    scene.forward(owner.address(), "own@gmail.com");
    assertThat(tier.send(colleague, owner.address(), "from a colleague")).startsWith("250");
    scene.assertKept(owner, "from a colleague", colleague.address());
    assertThat(scene.notices(colleague)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "own@evilgov.vn",
        "own@phutho.gov.vn.evil.com",
        "own@gov.vn.com",
        "own@xn--gv-vja.vn",
        "\"x@gov.vn\"@evil.com",
        "\"a.gov.vn\"@evil.com",
        "@gov.vn,@dcs.vn:own@evil.com",
        "own@evil.com.",
        "own@g\u043Ev.vn"
      })
  void isNotFooledByALookAlike(String target) {
    Person owner = tier.person("fooled");
    int status =
        tier.admin()
            .send(
                "POST",
                "/mappings/address/"
                    + ForwardScene.path(owner.address())
                    + "/targets/"
                    + ForwardScene.path(target),
                "")
            .statusCode();
    String subject = "look alike " + ForwardScene.path(target).replace('%', '.');
    assertThat(status).as("set, or refused when set up").isIn(204, 400);
    scene.assertKept(owner, subject, scene.letter(owner.address(), subject));
  }
}

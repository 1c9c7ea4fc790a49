package vn.gov.phutho.hopthu.extension.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.rrt.api.RecipientRewriteTable.TooManyMappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.OfficialDomains;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** D3: what an address sends on, and who keeps what it may not. */
class RewritingTest {
  private static final String OWNER = "anhd@phutho.gov.vn";
  private static final String OTHER = "hungtm@phutho.gov.vn";
  private static final String GROUP = "nhom@phutho.gov.vn";
  private static final String OUTSIDE = "own@gmail.com";
  private static final String OFFICIAL = "clerk@hanoi.gov.vn";

  private final Map<MailAddress, Hop> hops = new HashMap<>();
  private final Reach reach =
      new Reach(
          OfficialDomains.of(List.of("gov.vn")),
          d -> d.asString().endsWith("phutho.gov.vn") || d.asString().equals("hosted.vn"));

  private static MailAddress at(String address) {
    try {
      return new MailAddress(address);
    } catch (AddressException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Finding found(String address, Status status, Optional<String> successor) {
    return new Finding.Found(
        vn.gov.phutho.hopthu.model.MailAddress.parse(address),
        new Standing(status, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20))),
        MailboxSettings.of(
            1, successor.map(vn.gov.phutho.hopthu.model.MailAddress::parse), List.of()));
  }

  private static List<Hop.Onward> onward(String... to) {
    return List.of(to).stream().map(t -> new Hop.Onward(true, at(t))).toList();
  }

  private void account(String address, String... to) {
    account(address, Status.ACTIVE, Optional.empty(), to);
  }

  private void account(String address, Status status, Optional<String> successor, String... to) {
    hops.put(
        at(address),
        new Hop(found(address, status, successor), Optional.of(at(address)), onward(to), false));
  }

  private void list(String address, String... to) {
    hops.put(at(address), new Hop(new Finding.Absent(), Optional.empty(), onward(to), false));
  }

  private Rewriting.Outcome outcome(String recipient) {
    try {
      return Rewriting.of(at(recipient), hops, reach, 10);
    } catch (TooManyMappingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<String> recipients(String recipient) {
    return Set.copyOf(
        outcome(recipient).copies().stream().map(c -> c.to().asString()).distinct().toList());
  }

  private List<Rewriting.Blocked> blocked(String recipient) {
    return outcome(recipient).blocked();
  }

  private static Rewriting.Blocked outside(String by, Optional<String> keeper) {
    return new Rewriting.Blocked(
        at(OUTSIDE), ReasonCode.FORWARD_OUTSIDE, at(by), keeper.map(RewritingTest::at));
  }

  @Test
  void leavesAloneWhatNothingRewrites() {
    assertThat(outcome(OUTSIDE).copies())
        .containsExactly(new Rewriting.Copy(at(OUTSIDE), Optional.empty()));
    assertThat(recipients(OWNER)).containsExactly(OWNER);
  }

  @Test
  void keepsAForwardOutsideWithItsOwner() {
    account(OWNER, OUTSIDE);
    assertThat(recipients(OWNER)).containsExactly(OWNER);
    assertThat(blocked(OWNER)).containsExactly(outside(OWNER, Optional.of(OWNER)));
  }

  @Test
  void sendsToAnOfficialTargetInTheNameOfTheOwner() {
    account(OWNER, OFFICIAL);
    assertThat(outcome(OWNER).copies())
        .containsExactly(new Rewriting.Copy(at(OFFICIAL), Optional.of(at(OWNER))));
    assertThat(blocked(OWNER)).isEmpty();
  }

  @Test
  void keepsForOneTargetAndSendsToTheOther() {
    account(OWNER, OFFICIAL, OUTSIDE);
    assertThat(recipients(OWNER)).containsExactlyInAnyOrder(OFFICIAL, OWNER);
  }

  @Test
  void deliversToTheOtherMembersOfAGroup() {
    list(GROUP, OWNER, OUTSIDE, OFFICIAL);
    assertThat(recipients(GROUP)).containsExactlyInAnyOrder(OWNER, OFFICIAL);
    assertThat(blocked(GROUP)).containsExactly(outside(GROUP, Optional.empty()));
  }

  @Test
  void saysWhenNothingRemains() {
    list(GROUP, OUTSIDE);
    assertThat(outcome(GROUP).nothingRemains()).isTrue();
  }

  @Test
  void findsTheOwnerInAChain() {
    list(GROUP, OWNER, OTHER);
    account(OWNER, OUTSIDE);
    assertThat(recipients(GROUP)).containsExactlyInAnyOrder(OWNER, OTHER);
    assertThat(blocked(GROUP)).containsExactly(outside(OWNER, Optional.of(OWNER)));
  }

  @Test
  void keepsWithTheNearestMailboxWhatAGroupBehindItWouldLose() {
    account(OWNER, GROUP);
    list(GROUP, OUTSIDE);
    assertThat(recipients(OWNER)).containsExactly(OWNER);
    assertThat(blocked(OWNER)).containsExactly(outside(GROUP, Optional.of(OWNER)));
  }

  @Test
  void takesAnAliasForItsAccount() {
    hops.put(
        at("alias@phutho.gov.vn"),
        new Hop(
            found(OWNER, Status.SUSPENDED, Optional.empty()),
            Optional.of(at(OWNER)),
            onward(OWNER, OFFICIAL),
            false));
    assertThat(outcome("alias@phutho.gov.vn").copies())
        .containsExactly(new Rewriting.Copy(at(OWNER), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(names = {"SEND_LOCKED", "RETIRING"})
  void sendsToTheGrantedSuccessorAloneAndKeepsTheRest(Status status) {
    account(OWNER, status, Optional.of(OTHER), OTHER, OWNER, OFFICIAL);
    assertThat(recipients(OWNER)).containsExactlyInAnyOrder(OTHER, OWNER);
    assertThat(blocked(OWNER))
        .extracting(Rewriting.Blocked::reason)
        .containsExactly(ReasonCode.SEND_LOCKED);
  }

  @Test
  void grantsNoSuccessorOutside() {
    account(OWNER, Status.SEND_LOCKED, Optional.of(OUTSIDE), OUTSIDE);
    assertThat(recipients(OWNER)).containsExactly(OWNER);
    assertThat(blocked(OWNER)).containsExactly(outside(OWNER, Optional.of(OWNER)));
  }

  @Test
  void grantsTheSuccessorToAForwardAndToNoOtherMapping() {
    hops.put(
        at(OWNER),
        new Hop(
            found(OWNER, Status.SEND_LOCKED, Optional.of(OTHER)),
            Optional.of(at(OWNER)),
            List.of(new Hop.Onward(false, at(OTHER))),
            false));
    assertThat(recipients(OWNER)).containsExactly(OWNER);
  }

  @Test
  void sendsNothingOnForASuspendedAccount() {
    account(OWNER, Status.SUSPENDED, Optional.of(OTHER), OTHER, OFFICIAL);
    assertThat(recipients(OWNER)).containsExactly(OWNER);
  }

  @Test
  void keepsFromAHostedDomainThatIsNotOfficialWhatPassedAnOfficialOne() {
    account(OWNER, "own@hosted.vn");
    assertThat(recipients(OWNER)).containsExactly(OWNER);
    list("nhom@hosted.vn", "own@hosted.vn");
    assertThat(recipients("nhom@hosted.vn")).containsExactly("own@hosted.vn");
  }

  @Test
  void keepsWhatABrokenMappingWouldLose() {
    hops.put(
        at(OWNER),
        new Hop(
            found(OWNER, Status.ACTIVE, Optional.empty()),
            Optional.of(at(OWNER)),
            List.of(),
            true));
    assertThat(recipients(OWNER)).containsExactly(OWNER);
    hops.put(at(GROUP), new Hop(new Finding.Absent(), Optional.empty(), List.of(), true));
    assertThat(outcome(GROUP).nothingRemains()).isTrue();
  }

  @Test
  void endsALoop() {
    list(GROUP, "nhom2@phutho.gov.vn");
    list("nhom2@phutho.gov.vn", GROUP);
    assertThatThrownBy(() -> Rewriting.of(at(GROUP), hops, reach, 10))
        .isInstanceOf(TooManyMappingException.class);
  }
}

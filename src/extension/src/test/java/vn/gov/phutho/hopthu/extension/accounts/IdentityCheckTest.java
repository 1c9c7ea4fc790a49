package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.identity.Authors;
import vn.gov.phutho.hopthu.extension.policy.identity.FromOutside;
import vn.gov.phutho.hopthu.extension.policy.identity.Own;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

class IdentityCheckTest {
  private static final Verdict OURS = Verdict.refuse(ReasonCode.OWN_DOMAIN_OUTSIDE);
  private static final Authors NOBODY = Authors.read(List.of(), List.of());

  private static IdentityCheck check(FromOutside setting) {
    return new IdentityCheck(
        new Own(a -> new Finding.Absent(), (mailbox, delegate) -> false),
        "phutho.gov.vn"::equalsIgnoreCase,
        setting);
  }

  private static Authors from(String body) {
    return Authors.read(List.of(body), List.of());
  }

  @ParameterizedTest
  @EnumSource
  void refusesOurDomainAsAnOutsidersReturnPathWhateverTheSetting(FromOutside setting) {
    for (String sender : List.of("x@phutho.gov.vn", "\"a b\"@PhuTho.gov.vn", "x@phutho.gov.vn.")) {
      assertThat(check(setting).envelope(Optional.empty(), Optional.of(sender)))
          .as(sender)
          .isEqualTo(OURS);
      assertThat(check(setting).message(Optional.empty(), Optional.of(sender), NOBODY))
          .as(sender)
          .isEqualTo(OURS);
    }
    assertThat(check(setting).envelope(Optional.empty(), Optional.empty()))
        .isEqualTo(Verdict.pass());
    assertThat(check(setting).envelope(Optional.empty(), Optional.of("x@hanoi.gov.vn")))
        .isEqualTo(Verdict.pass());
  }

  @Test
  void treatsOurAddressInAnOutsidersHeaderAsItIsSet() {
    Authors ours = from("Lan <lantt@phutho.gov.vn>");
    Optional<String> list = Optional.of("bounces@lists.example");
    assertThat(check(FromOutside.REFUSE).message(Optional.empty(), list, ours)).isEqualTo(OURS);
    assertThat(check(FromOutside.TAG).message(Optional.empty(), list, ours))
        .isEqualTo(Verdict.pass());
    assertThat(check(FromOutside.TAG).unproved(ours))
        .contains(MailAddress.parse("lantt@phutho.gov.vn"));
    assertThat(check(FromOutside.PASS).message(Optional.empty(), list, ours))
        .isEqualTo(Verdict.pass());
    assertThat(check(FromOutside.PASS).unproved(ours)).isEmpty();
  }

  @Test
  void findsOurAddressInTheHeaderOfABounceAndInSender() {
    IdentityCheck check = check(FromOutside.REFUSE);
    Authors inSender = Authors.read(List.of("x@example.org"), List.of("lantt@phutho.gov.vn"));
    assertThat(check.message(Optional.empty(), Optional.empty(), inSender)).isEqualTo(OURS);
    assertThat(check.message(Optional.empty(), Optional.empty(), from("lantt@phutho.gov.vn")))
        .isEqualTo(OURS);
  }

  @Test
  void letsAnOutsiderWriteAnUnreadableFromThatNamesNobodyOfOurs() {
    Optional<String> sender = Optional.of("x@example.org");
    assertThat(check(FromOutside.REFUSE).message(Optional.empty(), sender, NOBODY))
        .isEqualTo(Verdict.pass());
    assertThat(check(FromOutside.REFUSE).message(Optional.empty(), sender, from("x <y")))
        .isEqualTo(Verdict.pass());
    assertThat(
            check(FromOutside.REFUSE)
                .message(Optional.empty(), sender, from("lantt@phutho.gov.vn <x@example.org>")))
        .isEqualTo(OURS);
  }
}

package vn.gov.phutho.hopthu.extension.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

class SenderCheckTest {
  private final List<MailAddress> asked = new ArrayList<>();
  private final SenderCheck check =
      new SenderCheck(
          address -> {
            asked.add(address);
            return new Finding.Unavailable("down");
          },
          "phutho.gov.vn"::equals);

  @Test
  void asksNothingOfAnOutsider() {
    Senders outsider =
        Senders.ofEnvelope(Optional.empty(), Optional.of("x@example.org"))
            .withHeader(List.of("X <x@example.org>"));
    assertThat(check.ruling(outsider).verdict()).isEqualTo(Verdict.pass());
    assertThat(asked).isEmpty();
  }

  @Test
  void asksOnceForAnAddressThatIsNamedThreeTimes() {
    String own = "anhd@phutho.gov.vn";
    Senders senders =
        Senders.ofEnvelope(Optional.of(own), Optional.of(own)).withHeader(List.of(own));
    assertThat(check.ruling(senders).verdict())
        .isEqualTo(Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE));
    assertThat(asked).hasSize(1);
  }

  @Test
  void asksForALoginInWhateverDomain() {
    check.ruling(Senders.ofEnvelope(Optional.of("x@elsewhere.vn"), Optional.empty()));
    assertThat(asked).containsExactly(MailAddress.parse("x@elsewhere.vn"));
  }

  @Test
  void doesNotTakeAnUnreadableDomainListForOutside() {
    SenderCheck broken =
        new SenderCheck(
            address -> new Finding.Absent(),
            domain -> {
              throw new IllegalStateException("unreadable");
            });
    assertThatThrownBy(
            () -> broken.ruling(Senders.ofEnvelope(Optional.empty(), Optional.of("a@b.vn"))))
        .isInstanceOf(IllegalStateException.class);
  }
}

package vn.gov.phutho.hopthu.extension.policy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.model.Verdict;

class OwnTest {
  private static final MailAddress ANH = MailAddress.parse("anhd@phutho.gov.vn");
  private static final MailAddress ALIAS = MailAddress.parse("doanh@phutho.gov.vn");
  private static final MailAddress AGENCY = MailAddress.parse("skhcn@phutho.gov.vn");
  private static final MailAddress OTHER = MailAddress.parse("khaintm@phutho.gov.vn");
  private static final Verdict NOT_YOURS = Verdict.refuse(ReasonCode.SENDER_NOT_YOURS);

  private final Map<MailAddress, Finding> directory = new HashMap<>();
  private final Set<List<MailAddress>> grants = new HashSet<>();
  private final Own own =
      new Own(
          a -> directory.getOrDefault(a, new Finding.Absent()),
          (mailbox, delegate) -> grants.contains(List.of(mailbox, delegate)));

  OwnTest() {
    directory.put(ANH, found(ANH, Status.ACTIVE));
    directory.put(ALIAS, found(ANH, Status.ACTIVE));
    directory.put(AGENCY, found(AGENCY, Status.ACTIVE));
    directory.put(OTHER, found(OTHER, Status.ACTIVE));
  }

  private static Finding found(MailAddress address, Status status) {
    return new Finding.Found(
        address,
        new Standing(status, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20))),
        MailboxSettings.of(1, Optional.empty(), List.of()));
  }

  private Verdict envelope(String sender) {
    return own.envelope(ANH, Optional.of(sender));
  }

  private Verdict header(String from, String... sender) {
    return own.header(ANH, Authors.read(List.of(from), List.of(sender)));
  }

  @Test
  void letsHimUseHisAddressAndHisAliases() {
    assertThat(envelope("anhd@phutho.gov.vn")).isEqualTo(Verdict.pass());
    assertThat(envelope("\"AnhD\"@phutho.gov.vn.")).isEqualTo(Verdict.pass());
    assertThat(envelope("doanh@phutho.gov.vn")).isEqualTo(Verdict.pass());
    assertThat(header("Do Anh <doanh@phutho.gov.vn>")).isEqualTo(Verdict.pass());
    assertThat(own.envelope(ANH, Optional.empty())).as("null sender").isEqualTo(Verdict.pass());
  }

  @Test
  void refusesAnybodyElsesAddress() {
    assertThat(envelope("khaintm@phutho.gov.vn")).isEqualTo(NOT_YOURS);
    assertThat(envelope("nobody@phutho.gov.vn")).isEqualTo(NOT_YOURS);
    assertThat(envelope("anh@gmail.com")).isEqualTo(NOT_YOURS);
    assertThat(envelope("\"a b\"@phutho.gov.vn")).isEqualTo(NOT_YOURS);
    assertThat(header("anhd@phutho.gov.vn, khaintm@phutho.gov.vn")).isEqualTo(NOT_YOURS);
    assertThat(header("anhd@phutho.gov.vn", "khaintm@phutho.gov.vn")).isEqualTo(NOT_YOURS);
    assertThat(header("khaintm@phutho.gov.vn", "anhd@phutho.gov.vn")).isEqualTo(NOT_YOURS);
  }

  @Test
  void refusesAFromThatIsNotClear() {
    Verdict unreadable = Verdict.refuse(ReasonCode.FROM_UNREADABLE);
    assertThat(header("")).isEqualTo(unreadable);
    assertThat(header("Group: anhd@phutho.gov.vn;")).isEqualTo(unreadable);
    assertThat(own.header(ANH, Authors.read(List.of(), List.of()))).isEqualTo(unreadable);
  }

  @Test
  void letsADelegateUseTheMailboxThatWasDelegatedToHim() {
    assertThat(envelope("skhcn@phutho.gov.vn")).isEqualTo(NOT_YOURS);
    grants.add(List.of(AGENCY, ANH));
    assertThat(envelope("skhcn@phutho.gov.vn")).isEqualTo(Verdict.pass());
    assertThat(header("skhcn@phutho.gov.vn", "anhd@phutho.gov.vn")).isEqualTo(Verdict.pass());
    assertThat(own.envelope(OTHER, Optional.of("skhcn@phutho.gov.vn"))).isEqualTo(NOT_YOURS);
    assertThat(own.envelope(AGENCY, Optional.of("anhd@phutho.gov.vn")))
        .as("the grant goes one way")
        .isEqualTo(NOT_YOURS);
  }

  @ParameterizedTest
  @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void countsADelegationOnlyWhileBothMaySend(Status status) {
    grants.add(List.of(AGENCY, ANH));
    directory.put(AGENCY, found(AGENCY, status));
    assertThat(envelope("skhcn@phutho.gov.vn")).as("mailbox").isEqualTo(NOT_YOURS);
    directory.put(AGENCY, found(AGENCY, Status.ACTIVE));
    directory.put(ANH, found(ANH, status));
    assertThat(envelope("skhcn@phutho.gov.vn")).as("delegate").isEqualTo(NOT_YOURS);
  }

  @Test
  void waitsForADirectoryThatIsAwayButNotForHisOwnAddress() {
    directory.replaceAll((a, f) -> new Finding.Unavailable("down"));
    assertThat(envelope("anhd@phutho.gov.vn")).isEqualTo(Verdict.pass());
    assertThat(envelope("doanh@phutho.gov.vn"))
        .isEqualTo(Verdict.defer(ReasonCode.DIRECTORY_UNAVAILABLE));
    assertThat(header("doanh@phutho.gov.vn, anh@gmail.com"))
        .as("one is refused")
        .isEqualTo(NOT_YOURS);
  }
}

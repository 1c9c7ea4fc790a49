package vn.gov.phutho.hopthu.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.calendar.Term;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.notice.Addressee;
import vn.gov.phutho.hopthu.core.notice.EndingNotices;
import vn.gov.phutho.hopthu.core.notice.Letter;
import vn.gov.phutho.hopthu.core.notice.OpenItems;
import vn.gov.phutho.hopthu.core.notice.Recipients;
import vn.gov.phutho.hopthu.core.notice.Round;
import vn.gov.phutho.hopthu.model.MailAddress;

class NoticeRoundTest {
  private static final Addressee DEPARTMENT =
      new Addressee("Sở Khoa học và Công nghệ", new MailAddress("skhcn", "phutho.gov.vn"));
  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-30T17:00:00Z");

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final List<Letter> sent = new ArrayList<>();
  private Effect answer = Effect.done();

  private Effect post(Letter letter) {
    if (answer instanceof Effect.Done) {
      sent.add(letter);
    }
    return answer;
  }

  private NoticeRound round() {
    Recipients recipients =
        new Recipients(
            ledger.books().focalPoints(), new AgencyRegister(Register.of("Phú Thọ")), DEPARTMENT);
    Sla sla =
        new Sla(WorkingCalendar.of(List.of()), new Term(2, Term.Unit.D), Duration.ofHours(12));
    return new NoticeRound(
        new EndingNotices(ledger.books()),
        new Round(ledger.books(), recipients, this::post),
        new OpenItems(ledger.books(), sla, DEPARTMENT, this::post));
  }

  private void suspended() {
    ledger.append(MIDNIGHT, List.of(anAccount().suspendedSince(DAY).issued()));
  }

  @Test
  void givesTheLifecycleAHeadStartAndThenTellsOnceADay() {
    suspended();
    NoticeRound round = round();

    assertThat(round.go(MIDNIGHT, DAY)).isEmpty();
    assertThat(round.go(MIDNIGHT.plusSeconds(300), DAY)).isPresent();
    assertThat(round.go(MIDNIGHT.plusSeconds(360), DAY)).isEmpty();

    assertThat(sent).singleElement().isInstanceOf(Letter.Digest.class);
  }

  @Test
  void triesAgainOnTheSameDayWhatWasNotSent() {
    suspended();
    NoticeRound round = round();
    round.go(MIDNIGHT, DAY);
    answer = new Effect.Unavailable("SMTP 421");

    assertThat(round.go(MIDNIGHT.plusSeconds(300), DAY).orElseThrow().left()).isNotEmpty();
    answer = Effect.done();
    assertThat(round.go(MIDNIGHT.plusSeconds(360), DAY).orElseThrow().sent()).isOne();
  }

  @Test
  void tellsNothingTwiceAfterARestart() {
    suspended();
    for (int start = 0; start < 3; start++) {
      NoticeRound round = round();
      round.go(MIDNIGHT.plusSeconds(start * 1000L), DAY);
      round.go(MIDNIGHT.plusSeconds(start * 1000L + 300), DAY);
    }

    assertThat(sent).hasSize(1);
  }

  @Test
  void tellsTheDepartmentOfAnItemNearItsDueTimeAndPastIt() { // B4 (5.3c, 5.4e)
    ledger.append(
        MIDNIGHT, List.of(new Entry.DocumentAccepted("1/SNV", "hash", List.of("1"), "sealed")));
    NoticeRound round = round();
    for (int hour = 0; hour < 100; hour++) {
      Instant now = MIDNIGHT.plus(Duration.ofHours(hour));
      round.go(now, DAY.plusDays(hour / 24));
    }

    assertThat(sent)
        .extracting(letter -> ((Letter.OpenItems) letter).items().get(0).timeliness())
        .containsExactly(Sla.Timeliness.NEAR, Sla.Timeliness.PAST);
    assertThat(Optional.of(sent.get(0).to())).contains(DEPARTMENT);
  }
}

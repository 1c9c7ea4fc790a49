package vn.gov.phutho.hopthu.extension.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.MailAddress;

class ActivityJournalTest {
  private final ActivityJournal journal = new ActivityJournal(2);

  private static Sighting seen(String name, int day) {
    return new Sighting(MailAddress.parse(name + "@phutho.gov.vn"), LocalDate.of(2026, 11, day));
  }

  @Test
  void keepsNoMoreThanItsRoomAndTheLatestDayOfEach() {
    journal.note(seen("a", 24));
    journal.note(seen("b", 24));
    journal.note(seen("c", 24));
    journal.note(seen("a", 25));
    assertThat(journal.waiting()).containsExactly(seen("a", 25), seen("b", 24));
  }

  @Test
  void stillWritesALaterDayThatCameWhileTheEarlierWasWritten() {
    journal.note(seen("a", 24));
    journal.note(seen("a", 25));
    journal.settle(seen("a", 24));
    assertThat(journal.next()).contains(seen("a", 25));
  }

  @Test
  void knowsWhatIsWritten() {
    journal.note(seen("a", 24));
    journal.settle(seen("a", 24));
    journal.note(seen("a", 24));
    journal.note(seen("a", 23));
    assertThat(journal.next()).isEmpty();
  }
}

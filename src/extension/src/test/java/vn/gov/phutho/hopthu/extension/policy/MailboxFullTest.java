package vn.gov.phutho.hopthu.extension.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.model.ReasonCode.MAILBOX_FULL;
import static vn.gov.phutho.hopthu.model.ReasonCode.MAILBOX_FULL_FOR_NOW;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.Verdict;

class MailboxFullTest {
  private static final long LIMIT = 500 << 20;
  private static final long FOR_MAIL = LIMIT - Room.RESERVE;
  private static final Room FULL = used(LIMIT);

  private static Room used(long bytes) {
    return new Room(bytes, OptionalLong.of(LIMIT), true);
  }

  private static Verdict outside(Room room, long bytes) {
    return MailboxFull.verdict(List.of(room), bytes, false);
  }

  @Test
  void takesWhatFitsToTheByte() {
    assertThat(outside(used(FOR_MAIL - 1_000), 1_000)).isEqualTo(Verdict.pass());
    assertThat(outside(used(FOR_MAIL - 999), 1_000)).isEqualTo(Verdict.defer(MAILBOX_FULL_FOR_NOW));
  }

  @Test
  void asksForRoomOfOneByteWhenNoSizeIsAnnounced() {
    assertThat(outside(used(FOR_MAIL - 1), 0)).isEqualTo(Verdict.pass());
    assertThat(outside(used(FOR_MAIL), 0)).isEqualTo(Verdict.defer(MAILBOX_FULL_FOR_NOW));
    assertThat(outside(used(FOR_MAIL), -5)).isEqualTo(Verdict.defer(MAILBOX_FULL_FOR_NOW));
  }

  @Test
  void tellsAnotherServerToTryAgainUnlessItCanNeverFit() {
    assertThat(outside(FULL, FOR_MAIL)).isEqualTo(Verdict.defer(MAILBOX_FULL_FOR_NOW));
    assertThat(outside(FULL, FOR_MAIL + 1)).isEqualTo(Verdict.refuse(MAILBOX_FULL));
    assertThat(outside(used(0), FOR_MAIL + 1)).isEqualTo(Verdict.refuse(MAILBOX_FULL));
  }

  @Test
  void tellsALoggedInUserForGood() {
    assertThat(MailboxFull.verdict(List.of(FULL), 10, true))
        .isEqualTo(Verdict.refuse(MAILBOX_FULL));
  }

  @Test
  void takesTheMessageWhenOneMailboxBehindTheAddressHasRoom() {
    assertThat(MailboxFull.verdict(List.of(FULL, used(0)), 10, false)).isEqualTo(Verdict.pass());
    assertThat(MailboxFull.verdict(List.of(FULL, Room.boundless()), 10, false))
        .isEqualTo(Verdict.pass());
    assertThat(MailboxFull.verdict(List.of(FULL, FULL), 10, false))
        .isEqualTo(Verdict.defer(MAILBOX_FULL_FOR_NOW));
    assertThat(MailboxFull.verdict(List.of(), 10, false)).isEqualTo(Verdict.pass());
  }

  @Test
  void countsMessagesWhereTheyAreLimited() {
    assertThat(outside(new Room(0, OptionalLong.empty(), false), 1))
        .isEqualTo(Verdict.defer(MAILBOX_FULL_FOR_NOW));
  }

  @Test
  void keepsTheLastBytesForANotice() {
    assertThat(used(FOR_MAIL).takes(1)).isFalse();
    assertThat(used(FOR_MAIL).takesNotice(Room.RESERVE)).isTrue();
    assertThat(used(FOR_MAIL).takesNotice(Room.RESERVE + 1)).isFalse();
  }

  @Test
  void doesNotOverflowAtAnUnboundedSize() {
    assertThat(outside(Room.boundless(), Long.MAX_VALUE)).isEqualTo(Verdict.pass());
    assertThat(outside(FULL, Integer.MAX_VALUE)).isEqualTo(Verdict.refuse(MAILBOX_FULL));
  }
}

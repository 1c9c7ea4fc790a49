package vn.gov.phutho.hopthu.extension.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TakedownTest {
  private static final TakedownOrder ORDER = new TakedownOrder(new MessageId("a@b"), "9/X", "12.5");
  private static final Spot SPOT = new Spot.InFolder("an@d", "INBOX", 7);

  private final List<Map<String, Object>> lines = new ArrayList<>();

  private interface Pass {
    void tell(Findings findings);
  }

  /** Tells in each pass what it was given for it, and nothing in later ones. */
  private static Place telling(Pass... passes) {
    List<Pass> left = new ArrayList<>(List.of(passes));
    return (wanted, findings) -> {
      if (!left.isEmpty()) {
        left.remove(0).tell(findings);
      }
    };
  }

  private Receipt carryOut(Place... places) {
    return new Takedown(List.of(places)).carryOut(ORDER, lines::add);
  }

  @Test
  void isCompleteWhenNothingIsFound() {
    Receipt receipt = carryOut(telling(Findings::looked));
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.removed()).isZero();
    assertThat(receipt.passes()).isEqualTo(1);
    assertThat(lines).containsExactly(Map.of("receipt", receipt));
  }

  @Test
  void looksAgainUntilASweepFindsNothing() {
    Receipt receipt =
        carryOut(telling(f -> f.removed(SPOT)), telling(f -> f.looked(), f -> f.removed(SPOT)));
    assertThat(receipt.complete()).isTrue();
    assertThat(receipt.removed()).isEqualTo(2);
    assertThat(receipt.passes()).isEqualTo(3);
  }

  @Test
  void isNotCompleteWhenTheLastSweepCouldNotLookEverywhere() {
    Receipt receipt =
        carryOut(telling(f -> f.removed(SPOT), f -> f.unread(SPOT, "MailboxException")));
    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.unread()).isEqualTo(1);
    assertThat(lines).anyMatch(l -> l.containsKey("unread") && l.containsValue("MailboxException"));
  }

  @Test
  void isCompleteWhenALaterSweepCouldLookEverywhere() {
    Receipt receipt = carryOut(telling(f -> f.removed(SPOT)), telling(f -> f.unread(SPOT, "busy")));
    assertThat(receipt.complete()).isTrue();
  }

  @Test
  void isNotCompleteWhileACopyIsKept() {
    Receipt receipt = carryOut(telling(f -> f.kept(SPOT, "MailboxException")));
    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.kept()).isEqualTo(1);
  }

  @Test
  void givesUpOnAMessageThatComesBackForEver() {
    Receipt receipt = carryOut((wanted, findings) -> findings.removed(SPOT));
    assertThat(receipt.complete()).isFalse();
    assertThat(receipt.passes()).isEqualTo(5);
  }

  @Test
  void givesNoReceiptToWhoDoesNotReadOn() {
    Takedown takedown = new Takedown(List.of(telling(f -> f.removed(SPOT))));
    Consumer<Map<String, Object>> gone =
        line -> {
          throw new ReaderGone(new java.io.IOException());
        };
    assertThatThrownBy(() -> takedown.carryOut(ORDER, gone)).isInstanceOf(ReaderGone.class);
  }
}

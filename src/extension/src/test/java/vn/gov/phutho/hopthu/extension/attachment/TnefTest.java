package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D2: an attachment in a winmail.dat weighs what it weighs. */
class TnefTest {
  private static long weigh(byte[] tnef, int chunk) {
    Tally tally = new Tally();
    TnefCount count = new TnefCount(tally);
    for (int at = 0; at < tnef.length; at += chunk) {
      count.add(tnef, at, Math.min(tnef.length, at + chunk));
    }
    count.end();
    return tally.bytes();
  }

  private static Tnef two() {
    return Tnef.message(500).file(new byte[1_001]).file(new byte[20_000]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1_000, 100_000})
  void weighsTheFilesAndNotTheFrame(int chunk) {
    assertThat(weigh(two().bytes(), chunk)).isEqualTo(21_001);
    assertThat(weigh(Tnef.message(500).bytes(), chunk)).isZero();
    assertThat(weigh(Tnef.message(0).file(new byte[0]).bytes(), chunk)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void walksIntoAMessageWithin(int chunk) {
    Tnef outer = Tnef.message(10).file(new byte[5]).message(two()).file(new byte[7]);
    assertThat(weigh(outer.bytes(), chunk)).isEqualTo(5 + 21_001 + 7);
    assertThat(weigh(Tnef.message(1).message(outer).bytes(), chunk)).isEqualTo(21_013);
  }

  @Test
  void findsDataAmongTheProperties() {
    assertThat(weigh(Tnef.message(10).fileInProperties(new byte[4_321]).bytes(), 100))
        .isEqualTo(4_321);
  }

  @Test
  void weighsAllOfWhatIsCutOffOrGoesOnOrIsNoTnef() {
    byte[] whole = two().bytes();
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    assertThat(weigh(cut, 100)).isEqualTo(cut.length);
    assertThat(weigh(longer, 100)).isEqualTo(longer.length);
    assertThat(weigh(new byte[3_000], 100)).isEqualTo(3_000);
    assertThat(weigh(new byte[0], 100)).isZero();
  }

  @Test
  void weighsAllOfAnAttributeWithALyingLength() {
    byte[] lying = two().bytes();
    lying[12] = 0x7f;
    lying[13] = 0x7f;
    assertThat(weigh(lying, 100)).isEqualTo(lying.length);
  }

  @Test
  void hidesNoFreightInItsFrame() {
    int hidden = 5_000_000;
    assertThat(weigh(Tnef.message(hidden).bytes(), 4_096))
        .isBetween(hidden - Tally.FRAME, hidden - Tally.FRAME + 1_000);
  }

  @Test
  void isNotLostInDepth() {
    Tnef deep = Tnef.message(0).file(new byte[10_000]);
    for (int i = 0; i < 60; i++) {
      deep = Tnef.message(0).message(deep);
    }
    assertThat(weigh(deep.bytes(), 777)).isGreaterThanOrEqualTo(10_000);
  }
}

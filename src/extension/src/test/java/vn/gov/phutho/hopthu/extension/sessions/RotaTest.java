package vn.gov.phutho.hopthu.extension.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.MailAddress;

class RotaTest {
  private static List<MailAddress> people(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new MailAddress("p%03d".formatted(i), "phutho.gov.vn"))
        .toList();
  }

  @Test
  void takesAllInTurnAndBeginsAgain() {
    Rota rota = new Rota(4);
    List<MailAddress> ten = people(0, 10);
    assertThat(rota.next(ten)).isEqualTo(people(0, 4));
    assertThat(rota.next(ten)).isEqualTo(people(4, 8));
    assertThat(rota.next(ten)).containsExactly(ten.get(8), ten.get(9), ten.get(0), ten.get(1));
  }

  @Test
  void takesEachOnceWhenThereAreFew() {
    Rota rota = new Rota(100);
    assertThat(rota.next(people(0, 3))).isEqualTo(people(0, 3));
    assertThat(rota.next(people(0, 3))).containsExactlyInAnyOrderElementsOf(people(0, 3));
    assertThat(rota.next(List.of())).isEmpty();
    assertThat(rota.next(people(0, 3))).isEqualTo(people(0, 3));
  }

  @Test
  void reachesEverybodyWhileOthersComeAndGo() {
    Rota rota = new Rota(10);
    Set<MailAddress> reached = new HashSet<>();
    for (int turn = 0; turn < 20; turn++) {
      reached.addAll(rota.next(people(turn, 100 + turn)));
    }
    assertThat(reached).containsAll(people(20, 100));
  }
}

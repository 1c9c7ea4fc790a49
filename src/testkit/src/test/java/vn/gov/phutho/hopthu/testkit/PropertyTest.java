package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PropertyTest {
  @Test
  void falseLawFails() {
    assertThatThrownBy(
            () -> Property.check(Gen.whole(0, 1_000_000), n -> assertThat(n).isLessThan(1000)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("replay with -Dproperty.seed=")
        .hasMessageContaining("simplest value: 1000");
  }

  @Test
  void trueLawPasses() {
    Property.check(Gen.whole(-5, 5), n -> assertThat(n).isBetween(-5L, 5L));
  }

  @Test
  void exceptionBreaksALawToo() {
    assertThatThrownBy(
            () ->
                Property.check(
                    7,
                    10,
                    Gen.whole(0, 9),
                    n -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessageContaining("no")
        .hasMessageContaining("simplest value: 0");
  }

  @Test
  void listShrinksToTheOneBadElement() {
    Gen<List<Long>> lists = Gen.listOf(Gen.whole(0, 500), 40);
    assertThatThrownBy(
            () -> Property.check(3, 500, lists, list -> assertThat(list).noneMatch(n -> n >= 100)))
        .hasMessageContaining("simplest value: [100]");
  }

  @Test
  void textKeepsItsLeastLength() {
    Property.check(
        Gen.text("ab", 2, 5), text -> assertThat(text).hasSizeBetween(2, 5).matches("[ab]+"));
  }

  @Test
  void pairShrinksOnBothSides() {
    Gen<List<Long>> pairs = Gen.whole(0, 999).with(Gen.whole(0, 999), List::of);
    assertThatThrownBy(
            () ->
                Property.check(5, 500, pairs, p -> assertThat(p.get(0) + p.get(1)).isLessThan(300)))
        .hasMessageMatching("(?s).*simplest value: \\[(\\d+), (\\d+)].*");
  }

  @Test
  void sameSeedGivesTheSameRun() {
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    Gen<Optional<String>> gen = Gen.text("xyz", 1, 9).optional();
    Property.check(42, 50, gen, first::add);
    Property.check(42, 50, gen, second::add);
    assertThat(second).isEqualTo(first).hasSizeGreaterThan(1);
    assertThat(first).contains(Optional.empty()).anyMatch(v -> !v.equals(Optional.empty()));
  }

  @Test
  void seedOfTheFailureReplaysIt() {
    Gen<Long> gen = Gen.whole(0, 1_000_000);
    Throwable failure =
        catchThrowable(() -> Property.check(11, 500, gen, n -> assertThat(n).isLessThan(1000)));
    assertThat(failure).hasMessageContaining("-Dproperty.seed=11");
    assertThatThrownBy(() -> Property.check(11, 500, gen, n -> assertThat(n).isLessThan(1000)))
        .hasMessage(failure.getMessage());
  }
}

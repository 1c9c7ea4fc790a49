package vn.gov.phutho.hopthu.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A way to make random values. A value comes with simpler values of its kind to try when it breaks
 * a law; {@link Property} shrinks along them.
 */
public interface Gen<T> {
  Sample<T> next(SplittableRandom random);

  /**
   * A value and, in the order to try them, simpler ones.
   *
   * @param simpler makes a new stream at each call; finite, and every chain of it ends
   */
  record Sample<T>(T value, Supplier<Stream<Sample<T>>> simpler) {
    static <T> Sample<T> plain(T value) {
      return new Sample<>(value, Stream::empty);
    }

    <R> Sample<R> map(Function<T, R> change) {
      return new Sample<>(change.apply(value), () -> simpler.get().map(s -> s.map(change)));
    }
  }

  /** One of these; the first is the simplest. */
  static <T> Gen<T> of(List<T> values) {
    return whole(0, values.size() - 1L).map(i -> values.get(i.intValue()));
  }

  /** A value by one of these; the first is the simplest. */
  static <T> Gen<T> anyOf(List<Gen<? extends T>> choices) {
    return random -> widen(choices.get(random.nextInt(choices.size())).next(random));
  }

  private static <T> Sample<T> widen(Sample<? extends T> sample) {
    return new Sample<>(sample.value(), () -> sample.simpler().get().map(Gen::widen));
  }

  /** A whole number of this range, both ends included; shrinks towards the lower end. */
  static Gen<Long> whole(long least, long most) {
    return random -> number(random.nextLong(least, most + 1), least);
  }

  private static Sample<Long> number(long value, long least) {
    return new Sample<>(
        value,
        () ->
            Stream.iterate(value - least, distance -> distance > 0, distance -> distance / 2)
                .map(distance -> number(value - distance, least)));
  }

  /** A day of this range, both ends included; shrinks towards the first. */
  static Gen<LocalDate> day(LocalDate first, LocalDate last) {
    return whole(first.toEpochDay(), last.toEpochDay()).map(LocalDate::ofEpochDay);
  }

  /** Up to {@code most} values; shrinks by leaving some out, then by simpler ones. */
  static <T> Gen<List<T>> listOf(Gen<T> element, int most) {
    return random -> {
      int size = random.nextInt(most + 1);
      return list(Stream.generate(() -> element.next(random)).limit(size).toList());
    };
  }

  private static <T> Sample<List<T>> list(List<Sample<T>> elements) {
    return new Sample<>(
        elements.stream().map(Sample::value).toList(),
        () -> {
          List<List<Sample<T>>> shorter = new ArrayList<>();
          for (int cut = elements.size(); cut > 0; cut /= 2) {
            for (int from = 0; from + cut <= elements.size(); from += cut) {
              List<Sample<T>> rest = new ArrayList<>(elements);
              rest.subList(from, from + cut).clear();
              shorter.add(rest);
            }
          }
          Stream<List<Sample<T>>> simpler =
              Stream.iterate(0, i -> i < elements.size(), i -> i + 1)
                  .flatMap(i -> elements.get(i).simpler().get().map(s -> with(elements, i, s)));
          return Stream.concat(shorter.stream(), simpler).map(Gen::list);
        });
  }

  private static <T> List<Sample<T>> with(List<Sample<T>> elements, int index, Sample<T> element) {
    List<Sample<T>> copy = new ArrayList<>(elements);
    copy.set(index, element);
    return copy;
  }

  /** A text of these characters; shrinks as a list does. */
  static Gen<String> text(String alphabet, int least, int most) {
    List<String> letters = alphabet.codePoints().mapToObj(Character::toString).toList();
    Gen<String> letter = of(letters);
    Gen<List<String>> head = listOf(letter, most - least);
    Gen<List<String>> tail = exactly(letter, least);
    return head.with(tail, (a, b) -> String.join("", b) + String.join("", a));
  }

  private static <T> Gen<List<T>> exactly(Gen<T> element, int size) {
    return random ->
        Sample.plain(Stream.generate(() -> element.next(random).value()).limit(size).toList());
  }

  default <R> Gen<R> map(Function<T, R> change) {
    return random -> next(random).map(change);
  }

  /** Half the time nothing; shrinks towards nothing. */
  default Gen<Optional<T>> optional() {
    return listOf(this, 1).map(list -> list.stream().findFirst());
  }

  /** Both values together; shrinks the one, then the other. */
  default <U, R> Gen<R> with(Gen<U> other, BiFunction<T, U, R> join) {
    return random -> join(next(random), other.next(random), join);
  }

  private static <T, U, R> Sample<R> join(Sample<T> a, Sample<U> b, BiFunction<T, U, R> join) {
    return new Sample<>(
        join.apply(a.value(), b.value()),
        () ->
            Stream.concat(
                a.simpler().get().map(simpler -> join(simpler, b, join)),
                b.simpler().get().map(simpler -> join(a, simpler, join))));
  }
}

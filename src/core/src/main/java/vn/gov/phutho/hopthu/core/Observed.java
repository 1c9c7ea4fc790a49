package vn.gov.phutho.hopthu.core;

import java.util.function.Function;

/**
 * What a read of the world brought. A read that failed is not an empty one: nothing is locked,
 * changed or destroyed on anything but {@link Complete}.
 */
public sealed interface Observed<T> {
  /** Everything that was asked for was read. */
  record Complete<T>(T value) implements Observed<T> {}

  /** Some of it was read; what is missing is unknown, not absent. */
  record Partial<T>(T value, String why) implements Observed<T> {}

  /** Nothing was read. */
  record Failed<T>(String why) implements Observed<T> {}

  /** The same completeness, another value. */
  default <R> Observed<R> map(Function<? super T, ? extends R> change) {
    if (this instanceof Complete<T> complete) {
      return new Complete<>(change.apply(complete.value()));
    }
    if (this instanceof Partial<T> partial) {
      return new Partial<>(change.apply(partial.value()), partial.why());
    }
    return new Failed<>(((Failed<T>) this).why());
  }

  /** Why it is not complete; empty when it is. */
  default String shortfall() {
    if (this instanceof Partial<T> partial) {
      return partial.why();
    }
    return this instanceof Failed<T> failed ? failed.why() : "";
  }

  static <T> Observed<T> complete(T value) {
    return new Complete<>(value);
  }

  static <T> Observed<T> failed(String why) {
    return new Failed<>(why);
  }
}

package vn.gov.phutho.hopthu.core;

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

  static <T> Observed<T> complete(T value) {
    return new Complete<>(value);
  }

  static <T> Observed<T> failed(String why) {
    return new Failed<>(why);
  }
}

package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Optional;

/** What a text comes to: a value, or what is wrong with it. */
sealed interface Parsed<T> {
  record Good<T>(T value) implements Parsed<T> {}

  record Bad<T>(Bilingual wrong) implements Parsed<T> {}

  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Parsed<T> bad(String vi, String en) {
    return new Bad<>(Bilingual.of(vi, en));
  }

  default Optional<T> toOptional() {
    return this instanceof Good<T> good ? Optional.of(good.value()) : Optional.empty();
  }
}

package vn.gov.phutho.hopthu.adapter.settings;

import java.util.function.Function;

/**
 * A kind of value: how its text reads and what it may be. Texts are read as written, not as YAML
 * resolves them, so that {@code no}, {@code 010} or {@code 1:30} never turn into something else.
 *
 * @param shown whether a fault may quote the text
 */
record Kind<T>(Rule rule, boolean shown, Function<String, Parsed<T>> read) {
  static <T> Kind<T> of(Rule rule, Function<String, Parsed<T>> read) {
    return new Kind<>(rule, true, read);
  }

  Parsed<T> parse(String text) {
    return read.apply(text);
  }
}

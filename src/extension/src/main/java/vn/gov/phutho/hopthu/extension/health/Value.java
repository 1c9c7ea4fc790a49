package vn.gov.phutho.hopthu.extension.health;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a setting may be.
 *
 * @param allowed for an operator, after the name of the setting
 * @param test on its text, which is empty when it is not set
 */
record Value(String allowed, Predicate<String> test) {
  static Value is(String... words) {
    return new Value("to " + String.join(" or ", words), List.of(words)::contains);
  }

  static Value unset() {
    return new Value("to nothing", String::isBlank);
  }

  static Value set() {
    return new Value("to a value", v -> !v.isBlank());
  }

  /** As James takes a flag: what is not said is yes. */
  static Value notFalse() {
    return new Value("to true", v -> !v.equals("false"));
  }

  /** As James takes a flag: what is not said is no. */
  static Value notTrue() {
    return new Value("to false", v -> !v.equals("true"));
  }

  static Value numberUpTo(long most) {
    return new Value("to a whole number from 1 to " + most, v -> isNumberUpTo(v, most));
  }

  boolean allows(String text) {
    return test.test(text.strip());
  }

  private static boolean isNumberUpTo(String text, long most) {
    try {
      long number = Long.parseLong(text);
      return number >= 1 && number <= most;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}

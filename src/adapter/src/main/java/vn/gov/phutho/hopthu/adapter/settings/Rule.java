package vn.gov.phutho.hopthu.adapter.settings;

/**
 * What a value has to be.
 *
 * @param example a value that keeps the rule; empty when the rule says it all
 */
public record Rule(Bilingual allowed, String example) {
  static final Rule NONE = of("", "", "");

  static Rule of(String vi, String en, String example) {
    return new Rule(Bilingual.of(vi, en), example);
  }
}

package vn.gov.phutho.hopthu.adapter.settings;

/** A text for the operator, in both languages of the product. */
public record Bilingual(String vi, String en) {
  static Bilingual of(String vi, String en) {
    return new Bilingual(vi, en);
  }
}

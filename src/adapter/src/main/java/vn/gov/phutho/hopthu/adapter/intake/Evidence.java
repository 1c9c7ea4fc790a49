package vn.gov.phutho.hopthu.adapter.intake;

/** Seals what was signed, since it holds personal data (B7), and opens it again. */
public interface Evidence {
  /** The content, encrypted and authenticated, as text. */
  String seal(byte[] content);

  /**
   * What was sealed.
   *
   * @throws IllegalStateException when the text was altered or sealed with another key
   */
  byte[] open(String sealed);
}

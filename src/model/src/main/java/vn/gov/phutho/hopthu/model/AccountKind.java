package vn.gov.phutho.hopthu.model;

/** Whose mailbox it is: 2.4 (hộp thư cá nhân) or 2.3 (hộp thư cơ quan). */
public enum AccountKind {
  PERSON("person"),
  AGENCY("agency");

  private final String word;

  AccountKind(String word) {
    this.word = word;
  }

  /** The value of {@code hopthuKind}. */
  public String word() {
    return word;
  }
}

package vn.gov.phutho.hopthu.extension.audit;

/** Where a verdict was given. */
public enum Door {
  SMTP_MAIL("smtp-mail"),
  SMTP_DATA("smtp-data"),
  ROOT("root"),
  EGRESS("egress"),
  SIEVE("sieve");

  private final String word;

  Door(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}

package vn.gov.phutho.hopthu.extension.audit;

/** Where a verdict was given. */
public enum Door {
  SMTP_AUTH("smtp-auth"),
  SMTP_MAIL("smtp-mail"),
  SMTP_RCPT("smtp-rcpt"),
  SMTP_DATA("smtp-data"),
  ROOT("root"),
  EGRESS("egress"),
  REWRITE("rewrite"),
  SIEVE("sieve"),
  /** What became of a message at the end of its way. */
  DELIVERY("delivery"),
  /** A hook that could not tell; the server's log says why. */
  SMTP("smtp"),
  OUTGOING("outgoing"),
  SESSION("session"),
  DELEGATION("delegation");

  private final String word;

  Door(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}

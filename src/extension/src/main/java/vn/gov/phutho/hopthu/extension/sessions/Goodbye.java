package vn.gov.phutho.hopthu.extension.sessions;

/** How a protocol says that the server ends the session by itself. */
enum Goodbye {
  /** RFC 9051 §7.1.5. */
  IMAP("* BYE %s\r\n"),
  /** RFC 5321 §3.8. */
  SMTP("421 4.7.0 %s\r\n"),
  /** RFC 5804 §1.2. */
  SIEVE("BYE \"%s\"\r\n"),
  /** POP3 has no answer that nobody asked for (RFC 1939 §3), and a JMAP stream is just cut. */
  NONE("");

  private final String form;

  Goodbye(String form) {
    this.form = form;
  }

  /**
   * The line; empty when there is none.
   *
   * @param why ASCII without quotes or line breaks
   */
  String line(String why) {
    return form.replace("%s", why);
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import vn.gov.phutho.hopthu.trial.mail.Messages;

/** Text messages of a chosen size. */
final class Padded {
  private static final String LINE = "v".repeat(70) + "\r\n";

  private Padded() {}

  /** A message of this many octets, give or take a line. */
  static String message(String from, String to, String subject, int octets) {
    String head = Messages.text(from, to, subject);
    return head + LINE.repeat(Math.max(0, (octets - head.length()) / LINE.length()));
  }
}

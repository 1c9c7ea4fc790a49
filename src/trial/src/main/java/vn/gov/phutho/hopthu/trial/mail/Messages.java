package vn.gov.phutho.hopthu.trial.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Messages as a mail client would write them. */
public final class Messages {
  private static final String BOUNDARY = "=_hopthu-part";

  private Messages() {}

  /** A short text message. */
  public static String text(String from, String to, String subject) {
    return header(from, to, subject)
        + "Content-Type: text/plain; charset=us-ascii\r\n\r\nXin chao.\r\n";
  }

  private static String header(String from, String to, String subject) {
    return "From: <"
        + from
        + ">\r\nTo: <"
        + to
        + ">\r\nSubject: "
        + subject
        + "\r\nMessage-ID: <"
        + subject.replaceAll("[^A-Za-z0-9]", "")
        + "."
        + Math.floorMod((from + to).hashCode(), 100_000)
        + "@client.example>"
        + "\r\nDate: Tue, 24 Nov 2026 09:00:00 +0700\r\nMIME-Version: 1.0\r\n";
  }

  /** A message with attachments of these sizes, in octets once decoded, each in base64. */
  public static String attachments(String from, String to, String subject, int... sizes) {
    return multipart(from, to, subject, true, sizes);
  }

  /** The same in quoted-printable. */
  public static String quotedAttachments(String from, String to, String subject, int... sizes) {
    return multipart(from, to, subject, false, sizes);
  }

  private static String multipart(
      String from, String to, String subject, boolean base64, int... sizes) {
    StringBuilder message = new StringBuilder(header(from, to, subject));
    message.append("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n");
    message.append("--" + BOUNDARY + "\r\nContent-Type: text/plain\r\n\r\nDinh kem.\r\n");
    for (int size : sizes) {
      message
          .append("--" + BOUNDARY + "\r\nContent-Type: application/octet-stream\r\n")
          .append("Content-Disposition: attachment; filename=\"vanban.bin\"\r\n")
          .append("Content-Transfer-Encoding: ")
          .append(base64 ? "base64" : "quoted-printable")
          .append("\r\n\r\n")
          .append(base64 ? base64(size) : quoted(size))
          .append("\r\n");
    }
    return message.append("--" + BOUNDARY + "--\r\n").toString();
  }

  private static String base64(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'v');
    return new String(Base64.getMimeEncoder().encode(content), StandardCharsets.US_ASCII);
  }

  /** Lines of 72 letters with a soft break, so that {@code size} octets remain when decoded. */
  private static String quoted(int size) {
    String line = "v".repeat(72);
    return (line + "=\r\n").repeat(size / 72) + "v".repeat(size % 72);
  }
}

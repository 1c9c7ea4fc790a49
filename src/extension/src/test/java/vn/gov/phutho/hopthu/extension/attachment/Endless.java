package vn.gov.phutho.hopthu.extension.attachment;

/** Thirty megabytes of one thing over and over. */
enum Endless {
  BASE64(
      "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n",
      "QUJD".repeat(19) + "\r\n",
      "Counted"),
  QUOTED(
      "Content-Type: image/png\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
      "=41=42".repeat(12) + "=\r\n",
      "Counted"),
  LINE("Content-Type: image/png\r\n\r\n", "vvvvvvvv", "Counted"),
  FIELD("", "X: vvvvvvvv", "Counted"),
  FIELDS("", "X: vvvvvvvv\r\n", "Counted"),
  TYPE("Content-Type: text/plain; x=", "vvvvvvvv", "Unparsable"),
  PARTS("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n\r\nxin chao\r\n", "Counted"),
  MESSAGES("", "Content-Type: message/rfc822\r\n\r\n", "Unparsable"),
  HYPHENS("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--\r\n--c\r\n", "Counted"),
  UUENCODE("\r\nbegin 644 a\r\n", "M" + "86%A".repeat(15) + "\r\n", "Counted"),
  YENC("\r\n=ybegin line=128 size=1 name=a\r\n", "vvvv=}vvvvvvv\u00e8\r\n", "Counted"),
  BLANKS(
      "Content-Type: text/plain; name=a\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
      "        ",
      "Counted");

  static final int SIZE = 30 * 1024 * 1024;

  private final String head;
  private final String again;
  private final String answer;

  Endless(String head, String again, String answer) {
    this.head = head;
    this.again = again;
    this.answer = answer;
  }

  byte[] head() {
    return Written.octets(head);
  }

  byte[] again() {
    return Written.octets(again);
  }

  String answer() {
    return answer;
  }
}

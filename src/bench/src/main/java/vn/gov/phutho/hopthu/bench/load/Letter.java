package vn.gov.phutho.hopthu.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Messages as they are transmitted. */
final class Letter {
  private static final String TEXT = "Kinh gui van phong, xin xem to trinh kem theo.\r\n";

  private Letter() {}

  /** Text alone. */
  static byte[] text(String from, String to, int bytes) {
    int lines = (bytes - 300) / TEXT.length();
    String body = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT.repeat(lines);
    return bytes(header(from, to) + body);
  }

  /** A text and a file, in base64, of this size once decoded. */
  static byte[] withFile(String from, String to, int decoded) {
    byte[] file = new byte[decoded];
    new Random(decoded).nextBytes(file);
    return bytes(
        header(from, to)
            + "Content-Type: multipart/mixed; boundary=\"=_bench\"\r\n\r\n--=_bench\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + TEXT
            + "--=_bench\r\nContent-Type: application/pdf; name=\"to-trinh.pdf\"\r\n"
            + "Content-Disposition: attachment; filename=\"to-trinh.pdf\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(file)
            + "\r\n--=_bench--\r\n");
  }

  private static String header(String from, String to) {
    return "From: <%s>\r\nTo: <%s>\r\nSubject: To trinh\r\n".formatted(from, to)
        + "Date: Tue, 24 Nov 2026 09:00:00 +0700\r\n"
        + "Message-ID: <%s.bench@example.org>\r\nMIME-Version: 1.0\r\n".formatted(from.hashCode());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

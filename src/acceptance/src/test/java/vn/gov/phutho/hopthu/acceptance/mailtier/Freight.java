package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Ways to bring a file that no Content-Type tells of; each a body with its MIME header. */
enum Freight {
  UUENCODE {
    @Override
    String body(int size) {
      String line = "M" + "`".repeat(60) + "\r\n";
      int rest = size % 45;
      String last = rest == 0 ? "" : (char) (' ' + rest) + "`".repeat((rest + 2) / 3 * 4) + "\r\n";
      return PLAIN + "begin 644 a.bin\r\n" + line.repeat(size / 45) + last + "`\r\nend\r\n";
    }
  },
  YENC {
    @Override
    String body(int size) {
      String lines = ("J".repeat(128) + "\r\n").repeat(size / 128) + "J".repeat(size % 128);
      return PLAIN + "=ybegin line=128 size=1 name=a.bin\r\n" + lines + "\r\n=yend size=1\r\n";
    }
  },
  TNEF {
    @Override
    String body(int size) {
      ByteBuffer frame = ByteBuffer.allocate(6 + 9 + size + 2).order(ByteOrder.LITTLE_ENDIAN);
      frame.putInt(0x223E9F78).putShort((short) 1);
      frame.put((byte) 2).putInt(0x0006800F).putInt(size);
      return "Content-Type: application/ms-tnef; name=winmail.dat\r\n"
          + "Content-Transfer-Encoding: base64\r\n\r\n"
          + Base64.getMimeEncoder().encodeToString(frame.array())
          + "\r\n";
    }
  },
  FORWARDED {
    @Override
    String body(int size) {
      String file =
          "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
              + Base64.getMimeEncoder().encodeToString(new byte[size]);
      return "Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n\r\nXem kem.\r\n"
          + "--outer\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n"
          + "Content-Type: multipart/mixed; boundary=inner\r\n\r\n--inner\r\n\r\nXin chao.\r\n"
          + "--inner\r\n"
          + file
          + "\r\n--inner--\r\n--outer--\r\n";
    }
  };

  private static final String PLAIN = "Content-Type: text/plain\r\n\r\nXin chao.\r\n";

  /** With a file of this many bytes. */
  abstract String body(int size);
}

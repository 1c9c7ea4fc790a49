package vn.gov.phutho.hopthu.extension.attachment;

import java.util.List;
import java.util.function.Supplier;

/** A MIME entity of which is known what it weighs before it is written. */
sealed interface Structure {
  /**
   * What its attachments weigh.
   *
   * @param shown whether it stands where a mail program shows the text
   */
  long weight(boolean shown);

  /** Its header, a blank line and its body. */
  String written(Supplier<String> boundaries);

  /** As a message comes over the wire. */
  default byte[] message() {
    int[] next = {1_000};
    return Written.octets(
        "From: <a@phutho.gov.vn>\r\nSubject: x\r\n"
            + "MIME-Version: 1.0\r\n"
            + written(() -> "=_part-" + next[0]++));
  }

  /** A text that someone wrote. */
  record Note(boolean html, int size) implements Structure {
    @Override
    public long weight(boolean shown) {
      return shown ? 0 : size;
    }

    @Override
    public String written(Supplier<String> boundaries) {
      String type = html ? "text/html; charset=utf-8" : "text/plain";
      return "Content-Type: " + type + "\r\n\r\n" + Written.letters(size);
    }
  }

  /** A file in a block of the text. */
  record Block(boolean yenc, int size) implements Structure {
    private String body() {
      byte[] content = Written.bytes(size);
      return "Xin chao,\r\n\r\n"
          + (yenc
              ? Written.yenc(content)
              : "begin 644 a.bin\r\n" + Uuencoded.lines(content) + "`\r\nend\r\n")
          + "het";
    }

    @Override
    public long weight(boolean shown) {
      return shown ? size : body().length();
    }

    @Override
    public String written(Supplier<String> boundaries) {
      return "Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body();
    }
  }

  /** A file, in one of the ways of {@link #CODINGS}, with a header that tells more or less. */
  record File(int size, int coding, String header) implements Structure {
    static final int CODINGS = 6;

    @Override
    public long weight(boolean shown) {
      return size;
    }

    @Override
    public String written(Supplier<String> boundaries) {
      byte[] content = Written.bytes(size);
      return header
          + "\r\nContent-Transfer-Encoding: "
          + switch (coding) {
            case 0 -> "base64\r\n\r\n" + Written.base64(content);
            case 1 -> "quoted-printable\r\n\r\n" + Written.quoted(content);
            case 2 -> "7bit\r\n\r\n" + Written.letters(size);
            case 3 -> "BASE64\r\n\r\n" + Written.untidyBase64(content);
            case 4 -> "x-unheard-of\r\n\r\n" + Written.letters(size);
            default -> "Base64 \r\n\r\n" + Written.unpaddedBase64(content);
          };
    }
  }

  /** A winmail.dat. */
  record Winmail(List<Integer> sizes, int body) implements Structure {
    @Override
    public long weight(boolean shown) {
      return sizes.stream().mapToInt(size -> size).sum();
    }

    @Override
    public String written(Supplier<String> boundaries) {
      Tnef tnef = Tnef.message(body);
      sizes.forEach(size -> tnef.file(Written.bytes(size)));
      return "Content-Type: application/ms-tnef; name=\"winmail.dat\"\r\n"
          + "Content-Transfer-Encoding: base64\r\n\r\n"
          + Written.base64(tnef.bytes());
    }
  }

  /** A multipart; whatever it says of itself, with one part at least. */
  record Several(String kind, String preamble, boolean ended, List<Structure> parts)
      implements Structure {
    @Override
    public long weight(boolean shown) {
      boolean alternative = kind.equals("alternative");
      long sum = 0;
      for (int i = 0; i < parts.size(); i++) {
        sum += parts.get(i).weight(shown && (alternative || i == 0));
      }
      return sum;
    }

    @Override
    public String written(Supplier<String> boundaries) {
      String boundary = boundaries.get();
      StringBuilder all = new StringBuilder("Content-Type: multipart/" + kind);
      all.append(";\r\n\tboundary=\"" + boundary + "\"\r\n\r\n").append(preamble);
      for (int i = 0; i < parts.size(); i++) {
        all.append(i == 0 ? "" : "\r\n").append("--" + boundary + "\r\n");
        all.append(parts.get(i).written(boundaries));
      }
      return all.append(ended ? "\r\n--" + boundary + "--\r\n" : "").toString();
    }
  }

  /** A message within the message, as it is, in base64 or in quoted-printable. */
  record Forward(Structure inner, int coding) implements Structure {
    @Override
    public long weight(boolean shown) {
      return inner.weight(true);
    }

    @Override
    public String written(Supplier<String> boundaries) {
      String message = "From: <b@phutho.gov.vn>\r\n" + inner.written(boundaries);
      return "Content-Type: message/rfc822\r\n"
          + switch (coding) {
            case 0 -> "\r\n" + message;
            case 1 ->
                "Content-Transfer-Encoding: base64\r\n\r\n"
                    + Written.base64(Written.octets(message));
            default ->
                "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                    + Written.quoted(Written.octets(message));
          };
    }
  }
}

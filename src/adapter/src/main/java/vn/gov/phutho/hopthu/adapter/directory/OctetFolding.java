package vn.gov.phutho.hopthu.adapter.directory;

/** Lines of at most 75 octets in UTF-8, folded between characters (RFC 6350 §3.2). */
final class OctetFolding {
  private static final int MOST = 75;

  private OctetFolding() {}

  static String fold(String lines) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    int[] characters = lines.codePoints().toArray();
    for (int character : characters) {
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else {
        int size = size(character);
        if (octets + size > MOST) {
          folded.append("\r\n ");
          octets = 1;
        }
        octets += size;
      }
      folded.appendCodePoint(character);
    }
    return folded.toString();
  }

  private static int size(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}

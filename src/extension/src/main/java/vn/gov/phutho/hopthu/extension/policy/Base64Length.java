package vn.gov.phutho.hopthu.extension.policy;

/**
 * How many bytes a base64 body (RFC 2045 §6.8) decodes to, counted without decoding. What stands
 * after a padding character counts too: some mail programs go on reading there.
 */
final class Base64Length implements ByteCount {
  private static final boolean[] ALPHABET = alphabet();

  private long bytes;
  private int open;

  @Override
  public void add(byte[] buffer, int length) {
    int characters = open;
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (b == '=') {
        bytes += characters * 6L / 8;
        characters = 0;
      } else if (b > 0 && ALPHABET[b]) {
        characters++;
        if (characters == 4096) {
          bytes += 3072;
          characters = 0;
        }
      }
    }
    open = characters;
  }

  @Override
  public long bytes() {
    return bytes + open * 6L / 8;
  }

  private static boolean[] alphabet() {
    boolean[] table = new boolean[128];
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        .chars()
        .forEach(c -> table[c] = true);
    return table;
  }
}

package vn.gov.phutho.hopthu.core.naming;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An 8-bit encoding of Vietnamese, of a text that was read as Latin-1 or Windows-1252. */
enum EightBit {
  /** TCVN 5712:1993, which TCVN3 (ABC) fonts follow; a blank where it has no letter. */
  TCVN3(
      "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
          + " ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴ"
          + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
          + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"),

  /** RFC 1456, without the six capitals among its control codes. */
  VISCII(
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
          + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
          + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
          + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The letters of 0x80 to 0xFF. */
  private final String upperHalf;

  EightBit(String upperHalf) {
    this.upperHalf = upperHalf;
  }

  /** The text as its writer meant it; of a text whose {@link #bytes} are known. */
  String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    for (byte b : bytes(text).orElseThrow()) {
      decoded.append(b < 0 ? upperHalf.charAt(b & 0x7F) : (char) b);
    }
    return decoded.toString();
  }

  /** The bytes that Latin-1 or Windows-1252 turn into this text; empty when none do. */
  static Optional<byte[]> bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= 0xFF) {
        bytes.put((byte) c);
      } else {
        try {
          bytes.put(WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(new char[] {c})));
        } catch (CharacterCodingException noByte) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(bytes.array());
  }

  /** Whether its bytes are UTF-8, with letters outside ASCII. */
  static boolean isUtf8(String text) {
    Optional<byte[]> bytes = bytes(text);
    if (bytes.isEmpty() || text.chars().allMatch(c -> c <= 0x7F)) {
      return false;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get()));
      return true;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }
}

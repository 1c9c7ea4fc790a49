package vn.gov.phutho.hopthu.extension.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a winmail.dat attribute by attribute, as MS-OXTNEF says. */
public final class Tnef {
  private static final byte[] MESSAGE_ID = {
    7, 3, 2, 0, 0, 0, 0, 0, (byte) 0xC0, 0, 0, 0, 0, 0, 0, 0x46
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** With a version, a class, a subject and a compressed body of this many bytes. */
  public static Tnef message(int body) {
    Tnef tnef = new Tnef();
    tnef.number(0x223E9F78, 4);
    tnef.number(1, 2);
    tnef.attribute(1, 0x00089006, new byte[] {0, 0, 1, 0});
    tnef.attribute(1, 0x00078008, text("IPM.Microsoft Mail.Note\0"));
    tnef.attribute(1, 0x00069003, properties(property(0x0102, 0x1009, new byte[body])));
    return tnef;
  }

  /** A file, with the icon and the names that Outlook writes beside it. */
  public Tnef file(byte[] content) {
    attribute(2, 0x00069002, new byte[14]);
    attribute(2, 0x00018010, text("vanban.pdf\0"));
    attribute(2, 0x0006800F, content);
    byte[] named = new byte[20 + 12];
    ByteBuffer head = ByteBuffer.wrap(named).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0x0003).putShort((short) 0x8001).position(20);
    head.putInt(0).putInt(7).putInt(42);
    attribute(
        2,
        0x00069005,
        properties(
            property(0x001E, 0x3707, text("vanban dai.pdf\0")),
            property(0x0102, 0x3709, new byte[3_001]),
            named));
    return this;
  }

  /** A file whose data stands among the properties. */
  public Tnef fileInProperties(byte[] content) {
    attribute(2, 0x00069002, new byte[14]);
    attribute(2, 0x00069005, properties(property(0x0102, 0x3701, content)));
    return this;
  }

  /** A message within the message. */
  public Tnef message(Tnef within) {
    byte[] bytes = within.bytes();
    byte[] object = new byte[16 + bytes.length];
    System.arraycopy(MESSAGE_ID, 0, object, 0, 16);
    System.arraycopy(bytes, 0, object, 16, bytes.length);
    attribute(2, 0x00069002, new byte[14]);
    attribute(2, 0x00069005, properties(property(0x000D, 0x3701, object)));
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] properties(byte[]... properties) {
    Tnef list = new Tnef();
    list.number(properties.length, 4);
    for (byte[] property : properties) {
      list.out.writeBytes(property);
    }
    return list.bytes();
  }

  /** Type, id, how many values, and each with its length, filled up to four bytes. */
  private static byte[] property(int type, int id, byte[] value) {
    Tnef property = new Tnef();
    property.number(type, 2);
    property.number(id, 2);
    property.number(1, 4);
    property.number(value.length, 4);
    property.out.writeBytes(value);
    property.out.writeBytes(new byte[(4 - value.length % 4) % 4]);
    return property.bytes();
  }

  private void attribute(int level, int id, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xff;
    }
    number(level, 1);
    number(id, 4);
    number(data.length, 4);
    out.writeBytes(data);
    number(sum, 2);
  }

  private void number(int number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(number >> (8 * i));
    }
  }
}

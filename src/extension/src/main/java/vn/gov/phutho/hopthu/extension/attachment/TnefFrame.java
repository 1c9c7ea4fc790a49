package vn.gov.phutho.hopthu.extension.attachment;

import java.util.function.LongConsumer;

/**
 * Transport Neutral Encapsulation (MS-OXTNEF, {@code winmail.dat}): finds what the attachments in
 * it weigh. They stand in attributes of their own; a message within is a TNEF within, and is walked
 * into. What is no TNEF, or ends within a field, weighs all of itself.
 */
final class TnefFrame extends ByteFields {
  private static final long SIGNATURE = 0x223E9F78L;
  private static final long ATTACHMENT_DATA = 0x0006800FL;
  private static final long ATTACHMENT_PROPERTIES = 0x00069005L;
  private static final int DEEPEST = 20;

  private final int depth;
  private final LongConsumer weight;
  private long found;
  private boolean atAttribute;

  /**
   * One frame.
   *
   * @param depth of frames around it
   * @param weight is told at the end, in bytes
   */
  TnefFrame(int depth, LongConsumer weight) {
    this.depth = depth;
    this.weight = weight;
    look(6, this::signature);
  }

  private void signature() {
    if (number(0, 4) == SIGNATURE && depth < DEEPEST) {
      attribute();
    } else {
      fail();
    }
  }

  private void attribute() {
    atAttribute = true;
    look(9, this::header);
  }

  private void header() {
    atAttribute = false;
    long level = number(0, 1);
    long attribute = number(1, 4);
    long length = number(5, 4);
    if (level != 1 && level != 2) {
      fail();
    } else if (attribute == ATTACHMENT_DATA) {
      found += length;
      pass(length, null, this::checksum);
    } else if (attribute == ATTACHMENT_PROPERTIES) {
      pass(length, new MapiProperties(depth, bytes -> found += bytes), this::checksum);
    } else {
      pass(length, null, this::checksum);
    }
  }

  private void checksum() {
    look(2, this::attribute);
  }

  @Override
  public void end() {
    weight.accept(isWhole() && atAttribute ? found : all());
  }
}

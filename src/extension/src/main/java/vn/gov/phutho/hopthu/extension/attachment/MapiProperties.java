package vn.gov.phutho.hopthu.extension.attachment;

import java.util.function.LongConsumer;

/**
 * The properties of one attachment in a TNEF (MS-OXTNEF §2.1.3.4, a count and then type, id and
 * value of each): finds the data that stands among them, e.g. a message within. What is no such
 * list weighs all of itself.
 */
final class MapiProperties extends ByteFields {
  private static final int DATA = 0x3701;
  private static final int OBJECT = 0x000D;
  private static final int MANY = 0x1000;

  /** The first half of IID_IMessage: a message, as a TNEF of its own. */
  private static final long MESSAGE = 0x00020307L;

  private final int depth;
  private final LongConsumer weight;
  private long left;
  private int type;
  private int id;
  private long values;
  private long found;
  private boolean ended;

  MapiProperties(int depth, LongConsumer weight) {
    this.depth = depth;
    this.weight = weight;
    look(4, this::count);
  }

  private void count() {
    left = number(0, 4);
    property();
  }

  private void property() {
    ended = left-- == 0;
    if (!ended) {
      look(4, this::tag);
    } else {
      // Nothing may come after the last one.
      look(1, this::fail);
    }
  }

  private void tag() {
    type = (int) number(0, 2);
    id = (int) number(2, 2);
    if (id >= 0x8000) {
      look(16, () -> look(4, this::nameKind));
    } else {
      values();
    }
  }

  private void nameKind() {
    if (number(0, 4) == 0) {
      look(4, this::values);
    } else {
      look(4, () -> pass(padded(number(0, 4)), null, this::values));
    }
  }

  private void values() {
    int size = size(type & ~MANY);
    boolean many = (type & MANY) != 0;
    if (size > 0 && !many) {
      pass(size, null, this::property);
    } else if (size > 0) {
      look(4, () -> pass(number(0, 4) * size, null, this::property));
    } else if (size == 0) {
      look(4, this::lengths);
    } else {
      fail();
    }
  }

  private void lengths() {
    values = number(0, 4);
    next();
  }

  private void next() {
    if (values-- == 0) {
      property();
    } else {
      look(4, this::value);
    }
  }

  private void value() {
    long length = number(0, 4);
    if (id != DATA) {
      pass(padded(length), null, this::next);
    } else if (type == OBJECT && length >= 16) {
      look(16, () -> object(length - 16));
    } else {
      found += length;
      pass(padded(length), null, this::next);
    }
  }

  private void object(long length) {
    if (number(0, 4) == MESSAGE) {
      TnefFrame within = new TnefFrame(depth + 1, bytes -> found += bytes);
      pass(length, within, () -> pass(padded(length) - length, null, this::next));
    } else {
      found += length;
      pass(padded(length), null, this::next);
    }
  }

  private static long padded(long length) {
    return (length + 3) / 4 * 4;
  }

  /** In bytes with its padding; 0 for one with a length of its own, -1 for one that is unknown. */
  private static int size(int type) {
    return switch (type) {
      case 0x0002, 0x0003, 0x0004, 0x000A, 0x000B -> 4;
      case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
      case 0x0048 -> 16;
      case OBJECT, 0x001E, 0x001F, 0x0102 -> 0;
      default -> -1;
    };
  }

  @Override
  public void end() {
    weight.accept(isWhole() && ended ? found : all());
  }
}

package vn.gov.phutho.hopthu.extension.attachment;

import java.io.IOException;
import java.io.InputStream;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCounter;

/** A program of its own that counts one {@link Endless} message and says how it was decided. */
final class EndlessScan {
  private EndlessScan() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        AttachmentCounter.count(new Repeated(Endless.valueOf(arguments[0])))
            .getClass()
            .getSimpleName());
  }

  private static final class Repeated extends InputStream {
    private final byte[] head;
    private final byte[] again;
    private int at;

    Repeated(Endless kind) {
      head = kind.head();
      again = kind.again();
    }

    @Override
    public int read() {
      if (at >= Endless.SIZE) {
        return -1;
      }
      int next = at++;
      byte b = next < head.length ? head[next] : again[(next - head.length) % again.length];
      return b & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = Math.min(length, Endless.SIZE - at);
      for (int i = 0; i < count; i++) {
        buffer[offset + i] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }
}

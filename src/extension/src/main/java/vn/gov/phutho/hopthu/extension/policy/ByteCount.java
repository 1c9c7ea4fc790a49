package vn.gov.phutho.hopthu.extension.policy;

import java.io.IOException;
import java.io.InputStream;

/** Counts what goes by. */
interface ByteCount {
  void add(byte[] buffer, int length);

  long bytes();

  /** Everything as it comes. */
  static ByteCount plain() {
    return new ByteCount() {
      private long bytes;

      @Override
      public void add(byte[] buffer, int length) {
        bytes += length;
      }

      @Override
      public long bytes() {
        return bytes;
      }
    };
  }

  /** Reads to the end of the stream. */
  default long drain(InputStream in) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      add(buffer, n);
    }
    return bytes();
  }
}

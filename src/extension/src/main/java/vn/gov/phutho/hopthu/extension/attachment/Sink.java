package vn.gov.phutho.hopthu.extension.attachment;

/** Takes the bytes of one body as they go by. */
interface Sink {
  void add(byte[] buffer, int from, int to);

  /** No more comes: what was found is told to the tally. */
  void end();
}

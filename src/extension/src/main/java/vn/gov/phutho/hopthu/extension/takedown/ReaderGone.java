package vn.gov.phutho.hopthu.extension.takedown;

/** Whoever asked does not read on; the sweep ends, without a receipt. */
public final class ReaderGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReaderGone(Throwable cause) {
    super(cause);
  }
}

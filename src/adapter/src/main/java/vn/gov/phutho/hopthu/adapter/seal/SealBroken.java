package vn.gov.phutho.hopthu.adapter.seal;

/** Sealed text does not open. Says where it belongs and why, never what it holds. */
public final class SealBroken extends IllegalStateException {
  SealBroken(String context, String why) {
    super("the sealed text of " + context + " does not open: " + why);
  }
}

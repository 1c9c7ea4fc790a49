package vn.gov.phutho.hopthu.core.secret;

/** A password in clear, on its way. It never shows itself (E4). */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}

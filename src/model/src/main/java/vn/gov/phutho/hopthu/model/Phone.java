package vn.gov.phutho.hopthu.model;

/**
 * A telephone number of a person: {@link #toString} is masked so that no log, metric or exception
 * shows it (B7).
 */
public record Phone(String digits) {
  @Override
  public String toString() {
    return "***" + digits.substring(Math.max(0, digits.length() - 2));
  }
}

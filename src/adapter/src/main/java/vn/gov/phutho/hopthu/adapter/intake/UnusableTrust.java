package vn.gov.phutho.hopthu.adapter.intake;

import java.util.List;

/** The trust folder cannot be used as it is; every fault in it is named. */
public final class UnusableTrust extends RuntimeException {
  private final List<String> faults;

  UnusableTrust(List<String> faults) {
    super("keys that may sign documents: " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One line each: the file and what is wrong with it. */
  public List<String> faults() {
    return faults;
  }
}

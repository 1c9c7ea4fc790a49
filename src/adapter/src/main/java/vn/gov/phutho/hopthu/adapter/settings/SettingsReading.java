package vn.gov.phutho.hopthu.adapter.settings;

import java.util.List;

/** What reading the configuration comes to: all of it, or every fault in it. */
public sealed interface SettingsReading {
  record Read(Settings settings) implements SettingsReading {}

  /** At least one fault, in the order of files and lines. */
  record Faults(List<Fault> faults) implements SettingsReading {
    public Faults {
      faults = List.copyOf(faults);
    }
  }
}

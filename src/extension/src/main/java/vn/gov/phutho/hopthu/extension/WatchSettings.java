package vn.gov.phutho.hopthu.extension;

import java.time.Duration;

/**
 * How open sessions are watched.
 *
 * @param every {@code sessions.watch.ms}: between two looks; half of what a lock may take
 * @param names {@code sessions.watch.names}: how many users with open sessions are asked about at
 *     each look, whether their entries changed or not
 */
public record WatchSettings(Duration every, int names) {
  static WatchSettings read(SettingsReader reader) {
    return new WatchSettings(
        Duration.ofMillis(reader.number("sessions.watch.ms", 100, 1_000)),
        Math.toIntExact(reader.number("sessions.watch.names", 10, 100_000)));
  }
}

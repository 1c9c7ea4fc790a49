package vn.gov.phutho.hopthu.adapter.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value that counts for each key, its text checked once. */
final class Values {
  private final Path folder;
  private final Place file;
  private final Map<String, Written> written;

  private Values(Path folder, Place file, Map<String, Written> written) {
    this.folder = folder;
    this.file = file;
    this.written = written;
  }

  /** Checks every key. {@code file} stands for keys that nobody wrote. */
  static Values check(Path folder, Place file, Map<String, Written> written, List<Fault> faults) {
    Values values = new Values(folder, file, Map.copyOf(written));
    Keys.ALL.forEach(key -> values.check(key, faults));
    return values;
  }

  private void check(Key<?> key, List<Fault> faults) {
    Written given = written.get(key.name());
    if (given == null) {
      // A key that stands there in a wrong shape has its fault already.
      boolean told = faults.stream().anyMatch(f -> f.key().equals(key.name()));
      if (key.use() == Key.Use.REQUIRED && !told) {
        faults.add(
            new Fault(
                file,
                key.name(),
                Bilingual.of("thiếu khóa bắt buộc", "is missing, and is needed"),
                new Rule(key.kind().rule().allowed(), key.value())));
      }
    } else if (key.kind().parse(given.text()) instanceof Parsed.Bad<?> bad) {
      faults.add(new Fault(given.place(), key.name(), quoting(key, given, bad), key.kind().rule()));
    }
  }

  private static Bilingual quoting(Key<?> key, Written given, Parsed.Bad<?> bad) {
    String quote = key.kind().shown() ? "\"" + given.text() + "\" " : "";
    return Bilingual.of(quote + bad.wrong().vi(), quote + bad.wrong().en());
  }

  /** The value, the default where nothing is written; empty when there is none or it is bad. */
  <T> Optional<T> find(Key<T> key) {
    Written given = written.get(key.name());
    if (given != null) {
      return key.kind().parse(given.text()).toOptional();
    }
    return key.use() == Key.Use.DEFAULTED
        ? key.kind().parse(key.value()).toOptional()
        : Optional.empty();
  }

  /** The value of a key that has one, once no fault was found. */
  <T> T get(Key<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException(key.name() + " has no value"));
  }

  boolean isWritten(Key<?> key) {
    return written.containsKey(key.name());
  }

  /** A path of the configuration; a relative one starts at the config folder. */
  Optional<Path> path(Key<Path> key) {
    return find(key).map(p -> folder.resolve(p).normalize());
  }

  Place place(Key<?> key) {
    Written given = written.get(key.name());
    return given == null ? file : given.place();
  }
}

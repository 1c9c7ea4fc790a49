package vn.gov.phutho.hopthu.adapter.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The keys that may sign documents, from a folder: {@code *.pem} (public key or certificate) and
 * {@code *.jwk}; the file's name without its extension is the {@code kid}. Being in the folder is
 * what makes a key trusted: the validity dates of a certificate are not looked at.
 */
public final class TrustedKeys {
  private final Map<String, TrustedKey> keys;

  private TrustedKeys(Map<String, TrustedKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * Reads every key of the folder.
   *
   * @throws UnusableTrust naming each file that is no usable public key
   */
  public static TrustedKeys load(Path folder) {
    Map<String, TrustedKey> keys = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      String kid = name.substring(0, name.lastIndexOf('.'));
      try {
        if (keys.put(kid, TrustedKey.of(kid, PublicKeyFile.read(file))) != null) {
          faults.add(name + ": another file has the kid '" + kid + "' too");
        }
      } catch (IOException | IllegalArgumentException unusable) {
        faults.add(name + ": " + unusable.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new UnusableTrust(faults);
    }
    return new TrustedKeys(keys);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".pem") || f.toString().endsWith(".jwk"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UnusableTrust(List.of(folder + ": cannot be read as a folder"));
    }
  }

  /** The names of all keys. */
  public Set<String> kids() {
    return keys.keySet();
  }

  Optional<TrustedKey> find(String kid) {
    return Optional.ofNullable(keys.get(kid));
  }
}

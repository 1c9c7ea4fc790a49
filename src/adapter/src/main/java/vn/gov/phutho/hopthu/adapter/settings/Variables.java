package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Settings from outside the file: environment variables and {@code --set key=value} flags. */
final class Variables {
  static final String PREFIX = "HOPTHU_";

  /** Variables that are no setting: where the settings are. */
  private static final Set<String> OTHERS = Set.of("HOPTHU_CONFIG");

  static Map<String, Written> environment(Map<String, String> env, Consumer<Fault> faults) {
    Map<String, Key<?>> known = Keys.ALL.stream().collect(Collectors.toMap(Key::variable, k -> k));
    Map<String, Written> values = new TreeMap<>();
    new TreeMap<>(env)
        .forEach(
            (name, text) -> {
              Key<?> key = known.get(name);
              Place place = Place.of("environment " + name);
              if (key != null) {
                values.put(key.name(), new Written(text, place));
              } else if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
                faults.accept(
                    new Fault(
                        place,
                        "",
                        Bilingual.of("không có biến này", "there is no such variable"),
                        Suggestion.among(known.keySet(), name)));
              }
            });
    return values;
  }

  static Map<String, Written> flags(Map<String, String> flags, Consumer<Fault> faults) {
    Map<String, Written> values = new TreeMap<>();
    new TreeMap<>(flags)
        .forEach(
            (name, text) -> {
              Place place = Place.of("--set " + name);
              // A command line is seen by every user of the machine: no secret is taken from it.
              if (Keys.named(name).filter(k -> k.use() != Key.Use.ENVIRONMENT).isPresent()) {
                values.put(name, new Written(text, place));
              } else {
                faults.accept(
                    new Fault(
                        place,
                        "",
                        Bilingual.of("không có khóa này", "there is no such key"),
                        Suggestion.among(Keys.ALL.stream().map(Key::name).toList(), name)));
              }
            });
    return values;
  }

  private Variables() {}
}

package vn.gov.phutho.hopthu.adapter.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** config/hopthu.yaml as key → text, with a fault for whatever is no setting. */
final class HopthuFile {
  private final YamlFile file;
  private final Consumer<Fault> faults;
  private final Map<String, Written> values = new HashMap<>();
  private final Map<String, Place> seen = new HashMap<>();

  private HopthuFile(YamlFile file, Consumer<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  static Map<String, Written> read(YamlFile file, Consumer<Fault> faults) {
    HopthuFile reading = new HopthuFile(file, faults);
    if (file.root() instanceof MappingNode map) {
      reading.walk("", map);
    } else {
      reading.fault(
          file.place(file.root()), "", "phải là các cặp khóa: giá trị", "is no map of keys");
    }
    return reading.values;
  }

  private void walk(String prefix, MappingNode map) {
    for (NodeTuple tuple : map.getValue()) {
      Place place = file.place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode word)) {
        fault(place, "", "khóa phải là một từ", "a key has to be a word");
        continue;
      }
      String name = prefix + word.getValue();
      Place first = seen.putIfAbsent(name, place);
      if (first != null) {
        fault(
            place,
            name,
            "khóa bị lặp; đã có ở dòng " + first.line(),
            "is given twice; first on line " + first.line());
        continue;
      }
      Optional<Key<?>> key = Keys.named(name).filter(k -> k.use() != Key.Use.ENVIRONMENT);
      if (key.isPresent()) {
        value(name, tuple.getValueNode());
      } else if (Keys.isSection(name)) {
        section(name, tuple.getValueNode());
      } else {
        unknown(name, place);
      }
    }
  }

  private void section(String name, Node node) {
    if (node instanceof MappingNode map) {
      walk(name + ".", map);
    } else if (!isNull(node)) {
      fault(
          file.place(node),
          name,
          "cần các khóa bên dưới, không phải một giá trị",
          "needs keys below it, not a value");
    }
  }

  private void value(String name, Node node) {
    Place place = file.place(node);
    Rule rule = Keys.named(name).orElseThrow().kind().rule();
    if (!(node instanceof ScalarNode scalar)) {
      Bilingual wrong =
          Bilingual.of("cần một giá trị đơn", "needs a single value, not a list or a map");
      faults.accept(new Fault(place, name, wrong, rule));
    } else if (isNull(node) || scalar.getValue().isBlank()) {
      faults.accept(new Fault(place, name, Bilingual.of("không có giá trị", "has no value"), rule));
    } else {
      values.put(name, new Written(scalar.getValue(), place));
    }
  }

  private void unknown(String name, Place place) {
    List<String> known =
        Keys.ALL.stream()
            .filter(k -> k.use() != Key.Use.ENVIRONMENT)
            .map(k -> name.contains(".") ? k.name() : k.section())
            .distinct()
            .toList();
    faults.accept(
        new Fault(
            place,
            name,
            Bilingual.of("không có khóa này", "there is no such key"),
            Suggestion.among(known, name)));
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private void fault(Place place, String key, String vi, String en) {
    faults.accept(new Fault(place, key, Bilingual.of(vi, en), Rule.NONE));
  }
}

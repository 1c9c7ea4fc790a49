package vn.gov.phutho.hopthu.adapter.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One entry of a list file, e.g. an agency, with its fields. */
record Row(YamlFile file, Place place, Map<String, Node> fields, Consumer<Fault> faults) {
  /** The items of the list {@code name}, which has to be all that the file holds. */
  static List<Node> items(YamlFile file, String name, Consumer<Fault> faults) {
    Optional<Row> top = of(file, file.root(), Set.of(name), faults);
    Node list = top.map(r -> r.fields().get(name)).orElse(null);
    if (list instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (top.isPresent()) {
      top.get()
          .fault(
              list == null ? top.get().place() : file.place(list),
              name,
              "cần một danh sách",
              "needs a list");
    }
    return List.of();
  }

  /** The fields of a map, a fault for each that is unknown or given twice; empty for no map. */
  static Optional<Row> of(YamlFile file, Node node, Set<String> known, Consumer<Fault> faults) {
    Row row = new Row(file, file.place(node), new TreeMap<>(), faults);
    if (!(node instanceof MappingNode map)) {
      row.fault(row.place(), "", "cần các cặp khóa: giá trị", "needs keys with values");
      return Optional.empty();
    }
    for (NodeTuple tuple : map.getValue()) {
      Place place = file.place(tuple.getKeyNode());
      String field = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      if (!known.contains(field)) {
        Bilingual wrong = Bilingual.of("không có khóa này", "there is no such key");
        faults.accept(new Fault(place, field, wrong, Suggestion.among(known, field)));
      } else if (row.fields().putIfAbsent(field, tuple.getValueNode()) != null) {
        row.fault(place, field, "khóa bị lặp", "is given twice");
      }
    }
    return Optional.of(row);
  }

  /** The items of a list; a fault when it is no list, or is needed and not there. */
  List<Node> nodes(String field, boolean needed) {
    Node node = fields.get(field);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (needed || node != null) {
      fault(node == null ? place : file.place(node), field, "cần một danh sách", "needs a list");
    }
    return List.of();
  }

  /** The texts of a list that may be there. */
  List<Written> all(String field) {
    return nodes(field, false).stream().flatMap(n -> text(field, n).stream()).toList();
  }

  /** A text that has to be there; empty after a fault. */
  Optional<Written> need(String field) {
    if (!fields.containsKey(field)) {
      fault(place, field, "thiếu khóa bắt buộc", "is missing, and is needed");
    }
    return find(field);
  }

  /** A text that may be there. */
  Optional<Written> find(String field) {
    return Optional.ofNullable(fields.get(field)).flatMap(node -> text(field, node));
  }

  /** The texts of a list that has to be there. */
  List<Written> needAll(String field) {
    Node node = fields.get(field);
    if (!(node instanceof SequenceNode sequence)) {
      fault(node == null ? place : file.place(node), field, "cần một danh sách", "needs a list");
      return List.of();
    }
    List<Written> all = new ArrayList<>();
    sequence.getValue().forEach(item -> text(field, item).ifPresent(all::add));
    return all;
  }

  private Optional<Written> text(String field, Node node) {
    return text(file, field, node, faults);
  }

  static Optional<Written> text(YamlFile file, String field, Node node, Consumer<Fault> faults) {
    Place at = file.place(node);
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(new Written(scalar.getValue(), at));
    }
    faults.accept(
        new Fault(
            at, field, Bilingual.of("cần một giá trị đơn", "needs a single value"), Rule.NONE));
    return Optional.empty();
  }

  void fault(Place at, String field, String vi, String en) {
    faults.accept(new Fault(at, field, Bilingual.of(vi, en), Rule.NONE));
  }
}

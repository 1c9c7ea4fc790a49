package vn.gov.phutho.hopthu.adapter.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as nodes that know their line and column.
 *
 * @param name as faults show it
 */
record YamlFile(String name, Node root) {
  /** The text of a UTF-8 file, or a fault at {@code asked}, the place that names it. */
  static Optional<String> text(Path file, Place asked, String key, Consumer<Fault> faults) {
    Bilingual wrong;
    try {
      String text = Files.readString(file);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException absent) {
      wrong = Bilingual.of("không có tệp " + file, "there is no file " + file);
    } catch (CharacterCodingException otherEncoding) {
      wrong = Bilingual.of("tệp không phải UTF-8: " + file, "the file is not UTF-8: " + file);
    } catch (IOException unreadable) {
      wrong = Bilingual.of("không đọc được tệp " + file, "the file cannot be read: " + file);
    }
    faults.accept(new Fault(asked, key, wrong, Rule.NONE));
    return Optional.empty();
  }

  /** The nodes of a YAML file; empty after a fault. */
  static Optional<YamlFile> read(Path file, Place asked, String key, Consumer<Fault> faults) {
    return text(file, asked, key, faults).flatMap(text -> parse(file.toString(), text, faults));
  }

  private static Optional<YamlFile> parse(String name, String text, Consumer<Fault> faults) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root != null) {
        return Optional.of(new YamlFile(name, root));
      }
      faults.accept(
          new Fault(
              new Place(name, 1, 1), "", Bilingual.of("tệp rỗng", "the file is empty"), Rule.NONE));
    } catch (MarkedYAMLException broken) {
      Place place =
          broken.getProblemMark() == null
              ? new Place(name, 1, 1)
              : Place.of(name, broken.getProblemMark());
      faults.accept(syntax(place, broken.getProblem()));
    } catch (YAMLException broken) {
      faults.accept(syntax(new Place(name, 1, 1), "characters that YAML does not allow"));
    }
    return Optional.empty();
  }

  private static Fault syntax(Place place, String problem) {
    return new Fault(
        place,
        "",
        Bilingual.of("sai cú pháp YAML: " + problem, "is no valid YAML: " + problem),
        Rule.NONE);
  }

  Place place(Node node) {
    return Place.of(name, node.getStartMark());
  }
}

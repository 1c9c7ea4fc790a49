package vn.gov.phutho.hopthu.testkit.james;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A folder like config/james: what is in it, and copies of it with something changed. */
public record JamesConfiguration(Path folder) {
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public XmlFile xml(String file) {
    return XmlFile.parse(text(file));
  }

  /** The value of a key in a property file, variables and their defaults as they stand. */
  public String property(String file, String key) {
    return text(file)
        .lines()
        .filter(l -> l.startsWith(key + "="))
        .map(l -> l.substring(key.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** A copy of all files in another folder, which is made. */
  public JamesConfiguration copyTo(Path target) {
    try (Stream<Path> files = Files.list(folder)) {
      Files.createDirectories(target);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
      return new JamesConfiguration(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a file in place. */
  public JamesConfiguration edit(String file, TextEdit edit) {
    String before = text(file);
    String after = edit.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("the edit of " + file + " changed nothing");
    }
    try {
      Files.writeString(folder.resolve(file), after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public JamesConfiguration editXml(String file, Consumer<XmlFile> edit) {
    return edit(
        file,
        text -> {
          XmlFile xml = XmlFile.parse(text);
          edit.accept(xml);
          return xml.write();
        });
  }

  /** A copy without these guards. */
  public JamesConfiguration without(Collection<Guard> guards, Path target) {
    JamesConfiguration copy = copyTo(target);
    guards.forEach(g -> copy.edit(g.file(), g.removal()));
    return copy;
  }

  /** Every guard: handlers, our mailets and matchers, what happens when they fail, settings. */
  public List<Guard> guards() {
    return Stream.of(
            HandlerGuards.of(this).stream(),
            ProcessorGuards.of(this).stream(),
            SettingGuards.of(this).stream())
        .flatMap(g -> g)
        .toList();
  }

  static boolean isOurs(String className) {
    return className.startsWith("vn.gov.phutho.hopthu.");
  }

  static String simple(String className) {
    String type = className.split("=", 2)[0];
    return type.substring(type.lastIndexOf('.') + 1);
  }

  static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the scenarios say they cover, against what a configuration opens. */
record Coverage(Set<String> covered) {
  /** Of every test class of this module. */
  static Coverage ofScenarios() {
    try {
      Path classes =
          Path.of(Coverage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return new Coverage(
            files
                .filter(f -> f.toString().endsWith(".class"))
                .map(f -> load(classes.relativize(f).toString()))
                .flatMap(c -> Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredMethods())))
                .flatMap(Coverage::of)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, Coverage.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> of(AnnotatedElement element) {
    return Stream.ofNullable(element.getAnnotation(Covers.class))
        .flatMap(c -> Stream.of(c.value()));
  }

  /** Doors that no scenario goes through. */
  Set<String> missing(Set<String> doors) {
    Set<String> missing = new TreeSet<>(doors);
    missing.removeAll(covered);
    return missing;
  }

  /** What scenarios name and is no door: a word with a slip, or a door that was closed. */
  Set<String> unknown(Set<String> doors) {
    Set<String> unknown = new TreeSet<>(covered);
    unknown.removeAll(doors);
    return unknown;
  }
}

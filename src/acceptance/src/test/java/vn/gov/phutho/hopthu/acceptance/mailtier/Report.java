package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.acceptance.Repository;

/** A table of the acceptance report: Markdown below target/acceptance-report, and in the log. */
record Report(String name, List<String> columns) {
  private static final Path FOLDER = Repository.ROOT.resolve("target/acceptance-report");

  void write(String preface, List<List<String>> rows) {
    List<String> rule = columns.stream().map(c -> "---").toList();
    String table =
        List.of(List.of(columns), List.of(rule), rows).stream()
            .flatMap(List::stream)
            .map(r -> "| " + String.join(" | ", r) + " |")
            .collect(Collectors.joining("\n"));
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".md"), preface + "\n\n" + table + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(table);
  }
}

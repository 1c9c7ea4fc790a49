package vn.gov.phutho.hopthu.acceptance.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.acceptance.Repository;

/**
 * B7, E4: no password, identity number or phone number in any log line of the whole run. Runs after
 * every other test of the build, over the log files of all servers and over what the tests of every
 * module printed.
 */
@Tag("logs")
class LogScanTest {
  /**
   * Twelve digits as a CCCD has, phone numbers as typed and as kept, and secrets as they are handed
   * over. A message id that begins with 84 goes on with a dot and digits.
   */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![0-9A-Za-z.-])(0[0-9]{11}"
              + "|(\\+?84 ?|0)[35789][0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}(?!\\.[0-9])"
              + "|[a-zA-Z2-9]{4}(-[a-zA-Z2-9]{4}){3})(?![0-9A-Za-z-])");

  /** Secrets that the scenarios choose. */
  private static final List<String> SECRETS =
      List.of("Doi-Che-Long-Coc-5", "Nui-Nghia-Linh-9", "hungtm123456");

  private static final Pattern OUTPUT =
      Pattern.compile("<system-(?:out|err)><!\\[CDATA\\[(.*?)]]></system-", Pattern.DOTALL);

  @Test
  void findsNothingPersonalInAnyLog() throws IOException {
    List<String> found = new ArrayList<>();
    int scanned = 0;
    for (Path log : logs()) {
      scanned++;
      scan(log, Files.readString(log, StandardCharsets.ISO_8859_1), found);
    }
    for (Path report : reports()) {
      scanned++;
      Matcher output = OUTPUT.matcher(Files.readString(report, StandardCharsets.UTF_8));
      while (output.find()) {
        scan(report, output.group(1), found);
      }
    }
    System.out.println("scanned " + scanned + " logs");
    assertThat(found).isEmpty();
    // The servers of the scenarios and the tests of every module have left something to scan.
    assertThat(scanned).isGreaterThan(20);
  }

  @Test
  void wouldFindEachKind() {
    for (String line :
        List.of(
            "person 025084001234 issued",
            "otp +84912345678",
            "otp 84912345678",
            "otp 0912 345 678",
            "secret Kx7m-w9Tq-Rb4z-ynH3 made",
            "login with Nui-Nghia-Linh-9")) {
      List<String> found = new ArrayList<>();
      scan(Path.of("log"), line, found);
      assertThat(found).as(line).hasSize(1);
    }
  }

  private static void scan(Path log, String text, List<String> found) {
    text.lines()
        .filter(l -> PERSONAL.matcher(l).find() || SECRETS.stream().anyMatch(l::contains))
        .forEach(
            l ->
                found.add(
                    Repository.ROOT.relativize(
                            log.isAbsolute() ? log : Repository.ROOT.resolve(log))
                        + ": "
                        + l));
  }

  private static List<Path> logs() throws IOException {
    return walk(Repository.state(""), ".*\\.(log|jsonl|out)");
  }

  private static List<Path> reports() throws IOException {
    return walk(Repository.ROOT.resolve("src"), ".*/target/surefire-reports/TEST-.*\\.xml");
  }

  private static List<Path> walk(Path top, String name) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files.filter(f -> f.toString().matches(name)).toList();
    }
  }
}

package vn.gov.phutho.hopthu.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.testkit.DocumentBuilder;

/** A process of its own that dies at the very moment after an append. */
@ParameterizedClass
@EnumSource(Engine.class)
class KilledWriterTest {
  private final Engine engine;

  KilledWriterTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void forgetsNothingThatWasAppended(@TempDir Path folder)
      throws IOException, InterruptedException {
    TestDatabase database = engine.open(folder);
    String url = database.url();
    database.close();
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = victim.inputReader(UTF_8).lines().toList();
    assertThat(victim.waitFor()).isEqualTo(9);

    try (TestDatabase again = TestDatabase.at(url)) {
      assertThat(said).contains("appended 20/SNV-VP");
      assertThat(again.books().documents().undecided()).hasSize(20);
    }
  }

  /** Appends twenty documents and is gone. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      JdbcLedger ledger = TestDatabase.at(arguments[0]).ledger();
      for (int n = 1; n <= 20; n++) {
        Entry document = DocumentBuilder.aDocument().number(n + "/SNV-VP").accepted();
        if (ledger.append(Instant.EPOCH, List.of(document)) instanceof Append.Appended) {
          System.out.println("appended " + n + "/SNV-VP");
        }
      }
      System.out.flush();
      Runtime.getRuntime().halt(9);
    }
  }
}

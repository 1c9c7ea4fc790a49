package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is written from code, and kept equal to it by a test. */
public final class WrittenPage {
  /** The property that makes tests write the pages: {@code -Dpages.write=true}. */
  public static final String WRITE = "pages.write";

  /** Fails unless the file, given from the repository's root, holds exactly this text. */
  public static void check(String file, String text) throws IOException {
    Path path = Path.of(System.getProperty("project.root", "../.."), file);
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }
    assertThat(Files.exists(path) ? Files.readString(path) : "")
        .as("%s is written from code; write it anew with -D%s=true", file, WRITE)
        .isEqualTo(text);
  }

  private WrittenPage() {}
}

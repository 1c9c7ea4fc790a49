package vn.gov.phutho.hopthu.adapter.jdbc;

import java.nio.file.Path;

/** The databases that the product runs on. */
public enum Engine {
  H2_FILE,
  POSTGRESQL;

  public TestDatabase open(Path folder) {
    return switch (this) {
      case H2_FILE -> TestDatabase.h2(folder);
      case POSTGRESQL -> TestDatabase.postgres();
    };
  }
}

package vn.gov.phutho.hopthu.acceptance;

import java.nio.file.Path;

/** Where the repository is, whose built jars and shipped configuration the scenarios use. */
public final class Repository {
  public static final Path ROOT = Path.of(System.getProperty("project.root"));

  private Repository() {}

  /** A folder for a system's state, below the build's own. */
  public static Path state(String name) {
    return ROOT.resolve("src/acceptance/target/systems/" + name);
  }
}

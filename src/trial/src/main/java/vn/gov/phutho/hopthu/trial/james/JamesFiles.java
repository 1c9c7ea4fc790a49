package vn.gov.phutho.hopthu.trial.james;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where James' parts are.
 *
 * @param work the working directory; made when missing, kept between starts
 * @param config the shipped config/james, copied at every start
 * @param extension hopthu-extension.jar; empty for a James without it
 * @param classPath the file that holds James' own class path (target/james.classpath)
 */
public record JamesFiles(Path work, Path config, Optional<Path> extension, Path classPath) {
  /** As the build lays them out below the root of the repository. */
  public static JamesFiles ofBuild(Path root, Path work) {
    Path target = root.resolve("src/extension/target");
    return new JamesFiles(
        work,
        root.resolve("config/james"),
        Optional.of(target.resolve("hopthu-extension.jar")),
        target.resolve("james.classpath"));
  }

  Path conf() {
    return work.resolve("conf");
  }

  Path logs() {
    return work.resolve("logs");
  }

  /** The private key of DKIM. */
  public Path dkimKey() {
    return conf().resolve("dkim.pem");
  }

  /** James' own log. */
  public Path log() {
    return logs().resolve("james.log");
  }

  /** One JSON line for every verdict. */
  public Path audit() {
    return logs().resolve("audit.jsonl");
  }
}

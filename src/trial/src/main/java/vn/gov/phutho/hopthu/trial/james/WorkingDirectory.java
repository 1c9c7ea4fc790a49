package vn.gov.phutho.hopthu.trial.james;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** Lays out what James finds in its working directory. */
final class WorkingDirectory {
  private WorkingDirectory() {}

  /** Copies the configuration and the jar anew; the keystore and the DKIM key are kept. */
  static X509Certificate layOut(JamesSettings settings) throws IOException {
    JamesFiles files = settings.files();
    Path jars = files.work().resolve("extensions-jars");
    for (Path folder : List.of(files.conf(), files.logs(), jars, files.work().resolve("var"))) {
      Files.createDirectories(folder);
    }
    try (Stream<Path> shipped = Files.list(files.config())) {
      for (Path file : shipped.filter(Files::isRegularFile).toList()) {
        copy(file, files.conf());
      }
    }
    if (files.extension().isPresent()) {
      copy(files.extension().get(), jars);
    }
    Files.writeString(
        files.conf().resolve("jwt_publickey"), settings.jwtPublicKey(), StandardCharsets.US_ASCII);
    DkimKey.ensure(files.dkimKey());
    return Keystore.ensure(files.conf().resolve("keystore"), JamesSettings.KEYSTORE_SECRET);
  }

  private static void copy(Path file, Path folder) throws IOException {
    Path target = folder.resolve(file.getFileName());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
  }
}

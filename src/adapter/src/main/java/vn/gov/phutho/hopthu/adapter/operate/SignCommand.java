package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.gov.phutho.hopthu.adapter.intake.JwsSigner;

/** {@code hopthu sign KEY FILE}: makes a document a signed one. */
@Command(
    name = "sign",
    description = {
      "Ký số một văn bản (JSON) và in JWS dạng compact.",
      "Signs a document (JSON) and prints the compact JWS."
    })
public final class SignCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "KEY",
      description = "Private key in PEM: Ed25519, EC P-256 or RSA.")
  private Path key = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "The document, signed byte for byte.")
  private Path file = Path.of("");

  @Option(
      names = "--kid",
      paramLabel = "NAME",
      description =
          "Name of the key in config/trust; the key file's name without extension if left out.")
  private Optional<String> kid = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes here instead of the standard output.")
  private Optional<Path> output = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      JwsSigner signer = new JwsSigner(PrivateKeyFile.read(key), kid.orElseGet(() -> stem(key)));
      String jws = signer.sign(Files.readAllBytes(file));
      if (output.isPresent()) {
        Files.writeString(output.get(), jws + "\n");
      } else {
        spec.commandLine().getOut().println(jws);
        spec.commandLine().getOut().flush();
      }
      return ExitCode.OK.number();
    } catch (IOException unreadable) {
      throw new CommandFailure(
          ExitCode.ERROR, "cannot read or write " + unreadable.getMessage(), unreadable);
    } catch (IllegalArgumentException unusable) {
      throw new CommandFailure(ExitCode.ERROR, String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import vn.gov.phutho.hopthu.adapter.directory.ExportFormat;

/** {@code hopthu directory export}: the part of an agency, or all of it, into a file (F2). */
@Command(
    name = "export",
    description = {
      "Xuất danh bạ của một cơ quan và các đơn vị trực thuộc, hoặc của cả tỉnh.",
      "Exports the directory of an agency with its sub-units, or of the province."
    })
final class DirectoryExportCommand implements Callable<Integer> {
  @Option(
      names = "--agency",
      paramLabel = "AGENCY",
      description = {"Phần trước @ của cơ quan, ví dụ skhcn.", "Its local part, e.g. skhcn."})
  private @Nullable String agency;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "json, csv, vcf, ldif")
  private String format = "json";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Tệp kết quả; chỉ được thay khi đã nhận đủ.",
        "The file to write; replaced only when all of it has come."
      })
  private @Nullable Path file;

  @Mixin private ServerOptions server = new ServerOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    String word =
        ExportFormat.of(format)
            .map(ExportFormat::word)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--format: json, csv, vcf or ldif is due"));
    write(fetch(word));
    return ExitCode.OK.number();
  }

  private String fetch(String word) throws InterruptedException {
    try {
      RequestClient.Export export = server.client().directory(Optional.ofNullable(agency), word);
      if (export.answer().isOk()) {
        return export.text();
      }
      throw refusal(export.answer());
    } catch (IOException unreachable) {
      throw server.unreachable(unreachable);
    }
  }

  private static CommandFailure refusal(RequestClient.Answer answer) {
    StringBuilder text = new StringBuilder("directory export: HTTP " + answer.status());
    for (JsonNode reason : answer.body().path("reasons")) {
      text.append(' ').append(reason.path("code").asString(""));
      text.append(": ").append(reason.path("vi").asString(""));
      text.append(" / ").append(reason.path("en").asString(""));
    }
    return new CommandFailure(
        answer.isTemporary() ? ExitCode.TEMPORARY : ExitCode.ERROR, text.toString());
  }

  private void write(String text) {
    if (file == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      return;
    }
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new CommandFailure(ExitCode.ERROR, "cannot write " + file, unwritable);
    }
  }
}

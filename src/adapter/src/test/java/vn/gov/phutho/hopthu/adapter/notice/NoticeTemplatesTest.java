package vn.gov.phutho.hopthu.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.adapter.settings.Fault;

class NoticeTemplatesTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("project.root", "../.."), "config", "notices");

  @TempDir private Path folder;

  @BeforeEach
  void copyShipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private List<String> faults() {
    List<Fault> faults = new ArrayList<>();
    NoticeTemplates.read(folder, faults::add);
    return faults.stream().map(f -> f.en().replace(folder + "/", "")).toList();
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("secret-expires.txt"), text);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void previewsEveryShippedTemplate(Form form) {
    NoticeTemplates.Preview preview =
        NoticeTemplates.read(SHIPPED, fault -> assertThat(fault.en()).isNull())
            .orElseThrow()
            .preview(form.word())
            .orElseThrow();

    assertThat(preview.subject()).isNotBlank().doesNotContain("{{");
    assertThat(preview.body()).contains("Kính gửi Trần Mạnh Hùng", "Dear Trần Mạnh Hùng");
    assertThat(preview.body()).doesNotContain("{{");
    assertThat(Normalizer.isNormalized(preview.body(), Normalizer.Form.NFC)).isTrue();
    assertThat(preview.body().split("\r\n")).allMatch(line -> line.length() <= 78);
  }

  @Test
  void tellsEveryFaultWithItsLine() throws IOException {
    write("No subject {{until}}\n\nKính gửi {{nmae}},\nTie\u0302\u0301ng\n");
    Files.delete(folder.resolve("issued.txt"));

    assertThat(faults())
        .containsExactlyInAnyOrder(
            "secret-expires.txt:1:1: the first line has to be \"Subject: …\"",
            "secret-expires.txt:3:1: there is no variable {{nmae}}",
            "secret-expires.txt:4:1: is not in Unicode NFC",
            "issued.txt: cannot be read");
  }

  @Test
  void refusesALegacyEncoding() throws IOException {
    Files.write(folder.resolve("issued.txt"), new byte[] {'S', (byte) 0xD7, (byte) 0xFF, '\n'});

    assertThat(faults()).containsExactly("issued.txt: is not UTF-8: a legacy encoding?");
  }

  @Test
  void refusesATemplateThatLeavesOutWhatItIsAbout() throws IOException {
    write("Subject: Mật khẩu\n\nKính gửi {{name}}\n");

    assertThat(faults()).containsExactly("secret-expires.txt: has no {{until}}");
  }

  @Test
  void refusesASectionThatDoesNotEnd() throws IOException {
    write("Subject: Mật khẩu {{until}}\n\n{{#days}}\n");

    assertThat(faults()).singleElement().asString().contains("is no template");
  }

  @Test
  void keepsLineBreaksOutOfSubjects() {
    NoticeTemplate template = NoticeTemplate.of("Subject {{name}}", "x\n");

    assertThat(template.fill(Map.of("name", "a\r\nBcc: b@c.vn")).subject())
        .isEqualTo("Subject a Bcc: b@c.vn");
  }
}

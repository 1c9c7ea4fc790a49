package vn.gov.phutho.hopthu.extension.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.mail.Flags;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.model.Content;
import org.apache.james.mailbox.model.MessageResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.model.MailAddress;

class ArchiveWriterTest {
  private static final MailAddress AN = MailAddress.parse("an@phutho.gov.vn");

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private record Text(String text, long size, InputStream in) implements Content {
    static Text of(String text) {
      return of(text, text.length());
    }

    static Text of(String text, long size) {
      return new Text(
          text, size, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public InputStream getInputStream() {
      return in;
    }
  }

  @SuppressWarnings("JavaUtilDate") // James' own type.
  private static MessageResult message(long uid, Content content) {
    return (MessageResult)
        Proxy.newProxyInstance(
            ArchiveWriterTest.class.getClassLoader(),
            new Class<?>[] {MessageResult.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getUid" -> MessageUid.of(uid);
                  case "getFullContent" -> content;
                  case "getFlags" -> new Flags(Flags.Flag.SEEN);
                  case "getInternalDate" -> Date.from(Instant.EPOCH);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private ArchiveWriter writer() throws IOException {
    return new ArchiveWriter(out, directory.resolve("manifest"));
  }

  private List<String> entries() throws IOException {
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (TarArchiveEntry e = tar.getNextTarEntry(); e != null; e = tar.getNextTarEntry()) {
        names.add(e.getName());
      }
    } catch (IOException cutShort) {
      names.add("cut short");
    }
    return names;
  }

  @Test
  void endsWithTheWordThatItIsComplete() throws Exception {
    try (ArchiveWriter writer = writer()) {
      writer.folder("../../etc");
      writer.message(message(3, Text.of("Subject: x\r\n\r\ntext")));
      assertThat(writer.finish(AN)).isEqualTo(1);
    }
    assertThat(entries())
        .containsExactly("messages/1/", "messages/1/3.eml", "manifest.ndjson", "complete.json");
  }

  @Test
  void doesNotLookCompleteWhenAMessageCannotBeRead() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    try (ArchiveWriter writer = writer()) {
      writer.folder("INBOX");
      writer.message(message(1, Text.of("whole")));
      assertThatThrownBy(() -> writer.message(message(2, new Text("", 5, broken))))
          .isInstanceOf(IOException.class);
    }
    assertThat(entries()).doesNotContain("complete.json", "manifest.ndjson");
  }

  @Test
  void refusesAMessageShorterThanItSays() throws Exception {
    try (ArchiveWriter writer = writer()) {
      writer.folder("INBOX");
      assertThatThrownBy(() -> writer.message(message(2, Text.of("short", 500))))
          .isInstanceOf(IOException.class);
    }
    assertThat(entries()).doesNotContain("complete.json");
  }
}

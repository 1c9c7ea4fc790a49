package vn.gov.phutho.hopthu.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.core.explain.Explanation;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.testkit.AccountBuilder;

/** C10. */
class ArchiveFolderTest {
  private static final LocalDate DAY = LocalDate.parse("2026-12-21");
  private static final UUID ACCOUNT = UUID.randomUUID();

  @TempDir private Path top;

  private Path dir() {
    return top.resolve("archive");
  }

  private static byte[] tar(int bytes) {
    byte[] tar = new byte[bytes + 1024];
    for (int i = 0; i < bytes; i++) {
      tar[i] = (byte) (i % 251 + 1);
    }
    return tar;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir())) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void keepsEveryByteWithSizeAndHash() throws Exception {
    byte[] tar = tar(300_000);
    String receipt = new ArchiveFolder(dir()).keep(ACCOUNT, DAY, new ByteArrayInputStream(tar));

    assertThat(receipt)
        .isEqualTo(
            "301024 bytes, sha256 "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tar)));
    Path file = dir().resolve(ACCOUNT + "_2026-12-21.tar");
    assertThat(file).hasBinaryContent(tar);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(names()).hasSize(1);
  }

  @Test
  void keepsNothingThatWasCutShort() throws IOException {
    ArchiveFolder folder = new ArchiveFolder(dir());
    byte[] whole = tar(5000);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> folder.keep(ACCOUNT, DAY, new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class);
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(whole),
            new ByteArrayInputStream(new byte[1]) {
              @Override
              public synchronized int read(byte[] into, int offset, int length) {
                throw new UncheckedIOException(new IOException("connection reset"));
              }
            });
    assertThatThrownBy(() -> folder.keep(ACCOUNT, DAY, broken))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(names()).noneMatch(name -> name.endsWith(".tar"));

    folder.keep(ACCOUNT, DAY, new ByteArrayInputStream(whole));
    assertThat(names()).containsExactly(ACCOUNT + "_2026-12-21.tar");
  }

  @Test
  void findsTheEndOfATarAcrossReads() throws IOException {
    byte[] tar = tar(65_000);
    InputStream drops =
        new ByteArrayInputStream(tar) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 700));
          }
        };
    assertThat(new ArchiveFolder(dir()).keep(ACCOUNT, DAY, drops)).startsWith("66024 bytes");
  }

  @Test
  void deletesOldArchivesAndSaysSo() throws IOException {
    InMemoryLedger ledger = new InMemoryLedger();
    var issued = AccountBuilder.anAccount().issued();
    ledger.append(Instant.EPOCH, List.of(issued));
    ArchiveFolder folder = new ArchiveFolder(dir());
    OldArchives old = new OldArchives(folder, ledger, 365);
    assertThat(old.delete(Instant.EPOCH, DAY)).isZero();
    folder.keep(issued.account(), DAY, new ByteArrayInputStream(tar(10)));
    Files.writeString(dir().resolve("theirs.tar"), "not ours");

    assertThat(old.delete(Instant.EPOCH, DAY.plusDays(365))).isZero();
    assertThat(old.delete(Instant.EPOCH, DAY.plusDays(366))).isEqualTo(1);
    assertThat(names()).containsExactly("theirs.tar");
    assertThat(Explanation.of(ledger.history(issued.account())))
        .extracting(Explanation::what)
        .contains("done: deleted archive of 2026-12-21, kept for 365 days");
  }
}

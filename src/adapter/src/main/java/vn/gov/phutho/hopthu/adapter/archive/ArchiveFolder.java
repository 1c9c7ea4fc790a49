package vn.gov.phutho.hopthu.adapter.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tar for each mailbox and day, {@code <account id>_<day>.tar}. What does not bear its final
 * name is of a run that was cut short: the next one writes over it.
 */
public final class ArchiveFolder {
  private static final Pattern NAME =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\\d{4}-\\d\\d-\\d\\d)\\.tar");

  /** A tar ends with two blocks of zeros (POSIX.1-2017, pax); a cut one does not. */
  private static final int END = 1024;

  private static final int BUFFER = 1 << 16;

  private final Path folder;

  /** An archive that is kept. */
  public record Kept(UUID account, LocalDate day, Path file) {}

  /** Made when first needed, readable by the daemon alone. */
  public ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps the tar, on the disk when this returns.
   *
   * @return its size and SHA-256
   * @throws IOException when the tar has no end, or the disk no room; nothing is kept then
   */
  public String keep(UUID account, LocalDate day, InputStream tar) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path part = folder.resolve(account + "_" + day + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    MessageDigest sha256 = sha256();
    long size = 0;
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      int zeros = 0;
      for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        sha256.update(buffer, 0, read);
        size += read;
        zeros = zerosAtTheEnd(buffer, read, zeros);
      }
      if (zeros < END) {
        throw new EOFException("the archive has no end");
      }
      file.force(true);
    }
    Files.move(part, folder.resolve(account + "_" + day + ".tar"), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
    return size + " bytes, sha256 " + HexFormat.of().formatHex(sha256.digest());
  }

  /** Archives made before this day. */
  public List<Kept> before(LocalDate day) throws IOException {
    List<Kept> kept = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return kept;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tar")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && LocalDate.parse(name.group(2)).isBefore(day)) {
          kept.add(new Kept(UUID.fromString(name.group(1)), LocalDate.parse(name.group(2)), file));
        }
      }
    }
    return kept;
  }

  private static int zerosAtTheEnd(byte[] buffer, int read, int before) {
    int zeros = 0;
    while (zeros < read && buffer[read - 1 - zeros] == 0) {
      zeros++;
    }
    return Math.min(END, zeros == read ? before + zeros : zeros);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("this Java has no SHA-256", never);
    }
  }
}

package vn.gov.phutho.hopthu.extension.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MessageResult;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * The tar of one mailbox. The manifest grows in a file beside it, so that a mailbox of any size
 * needs the same memory; closing without {@link #finish} leaves a tar without an end.
 */
final class ArchiveWriter implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  /** Folder names may hold anything, {@code ../} too, so paths are numbers. */
  private record FolderLine(String folder, String directory, long messages, long bytes) {
    FolderLine with(long more) {
      return new FolderLine(folder, directory, messages + 1, bytes + more);
    }
  }

  private record Complete(
      String address,
      List<FolderLine> folders,
      long messages,
      long bytes,
      String manifestSha256,
      boolean complete) {}

  private final TarArchiveOutputStream tar;
  private final Path manifestFile;
  private final DigestOutputStream manifest;
  private final List<FolderLine> folders = new ArrayList<>();

  ArchiveWriter(OutputStream out, Path manifestFile) throws IOException {
    this.tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    this.manifestFile = manifestFile;
    this.manifest = new DigestOutputStream(Files.newOutputStream(manifestFile), sha256());
  }

  void folder(String name) throws IOException {
    String directory = "messages/" + (folders.size() + 1);
    folders.add(new FolderLine(name, directory, 0, 0));
    tar.putArchiveEntry(new TarArchiveEntry(directory + "/"));
    tar.closeArchiveEntry();
  }

  void message(MessageResult message) throws MailboxException, IOException {
    FolderLine folder = folders.get(folders.size() - 1);
    String path = folder.directory() + "/" + message.getUid().asLong() + ".eml";
    long size = message.getFullContent().size();
    entry(path, size, message.getInternalDate().toInstant());
    MessageDigest digest = sha256();
    try (InputStream content =
        new DigestInputStream(message.getFullContent().getInputStream(), digest)) {
      content.transferTo(tar);
    }
    // Refuses a message that was shorter than announced.
    tar.closeArchiveEntry();
    JSON.writeValue(
        manifest, ArchivedMessage.of(folder.folder(), path, message, size, hex(digest)));
    manifest.write('\n');
    folders.set(folders.size() - 1, folder.with(size));
  }

  /** Writes the manifest and the word "complete", then the end of the tar. */
  long finish(MailAddress owner) throws IOException {
    manifest.close();
    entry("manifest.ndjson", Files.size(manifestFile), Instant.now());
    Files.copy(manifestFile, tar);
    tar.closeArchiveEntry();
    long messages = folders.stream().mapToLong(FolderLine::messages).sum();
    long bytes = folders.stream().mapToLong(FolderLine::bytes).sum();
    byte[] complete =
        JSON.writeValueAsBytes(
            new Complete(
                owner.toString(),
                List.copyOf(folders),
                messages,
                bytes,
                hex(manifest.getMessageDigest()),
                true));
    entry("complete.json", complete.length, Instant.now());
    tar.write(complete);
    tar.closeArchiveEntry();
    tar.finish();
    tar.flush();
    return messages;
  }

  /** Lets the manifest's file go; the tar is not closed, for that would give it an end. */
  @Override
  public void close() throws IOException {
    manifest.close();
  }

  private void entry(String path, long size, Instant date) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(path);
    entry.setSize(size);
    entry.setLastModifiedTime(FileTime.from(date));
    tar.putArchiveEntry(entry);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

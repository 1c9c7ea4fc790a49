package vn.gov.phutho.hopthu.extension.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.Mailbox;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;
import vn.gov.phutho.hopthu.extension.mailbox.FolderName;
import vn.gov.phutho.hopthu.extension.mailbox.OwnedFolder;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Writes all folders of one owner as a tar, one message in memory at a time. */
public final class MailboxArchive {
  /** Whole messages: few, for some stores load a window at once. */
  private static final int WINDOW = 16;

  private final AllFolders folders;

  @Inject
  MailboxArchive(AllFolders folders) {
    this.folders = folders;
  }

  /** The folders as they are now; empty when the owner has no mailbox. */
  public List<Mailbox> foldersOf(MailAddress owner) {
    return folders.of(Username.of(owner.toString())).stream()
        .sorted(Comparator.comparing(FolderName::of))
        .toList();
  }

  /**
   * Writes {@code messages/<folder number>/<uid>.eml} for every message, then {@code
   * manifest.ndjson} with one line for each, and {@code complete.json} as the last entry. When
   * anything cannot be read it throws, and neither that entry nor the end of the tar is written.
   *
   * @return how many messages
   */
  public long write(MailAddress owner, List<Mailbox> rows, OutputStream out)
      throws MailboxException, IOException {
    Path manifest = Files.createTempFile("hopthu-manifest", ".ndjson");
    try {
      try (ArchiveWriter archive = new ArchiveWriter(out, manifest)) {
        for (Mailbox row : rows) {
          archive.folder(FolderName.of(row));
          try (OwnedFolder folder = folders.open(row)) {
            folder.each(FetchGroup.FULL_CONTENT, WINDOW, archive::message);
          }
        }
        return archive.finish(owner);
      }
    } finally {
      Files.deleteIfExists(manifest);
    }
  }
}

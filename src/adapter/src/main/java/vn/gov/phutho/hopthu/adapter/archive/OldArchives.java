package vn.gov.phutho.hopthu.adapter.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Ledger;

/** Deletes archives after their time, and says so in the ledger (C10). */
public final class OldArchives {
  private final ArchiveFolder folder;
  private final Ledger ledger;
  private final int days;

  /**
   * Archives of a folder.
   *
   * @param days how long one is kept
   */
  public OldArchives(ArchiveFolder folder, Ledger ledger, int days) {
    this.folder = folder;
    this.ledger = ledger;
    this.days = days;
  }

  /**
   * Deletes those that were made more than so many days before today.
   *
   * @return how many
   */
  public int delete(Instant now, LocalDate today) throws IOException {
    List<ArchiveFolder.Kept> old = folder.before(today.minusDays(days));
    for (ArchiveFolder.Kept kept : old) {
      Files.deleteIfExists(kept.file());
      // A conflict: it was said before, and the file came back from a backup.
      ledger.append(
          now,
          List.of(
              new Entry.AccountErrandDone(
                  kept.account(),
                  "deleted archive of " + kept.day(),
                  "kept for " + days + " days")));
    }
    return old.size();
  }
}

package vn.gov.phutho.hopthu.adapter.james;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import vn.gov.phutho.hopthu.adapter.archive.ArchiveFolder;
import vn.gov.phutho.hopthu.core.errand.Archive;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Streams mailboxes from the mail tier into a folder (C10). */
public final class WebAdminArchive implements Archive {
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final WebAdmin james;
  private final ArchiveFolder folder;

  public WebAdminArchive(WebAdmin james, ArchiveFolder folder) {
    this.james = james;
    this.folder = folder;
  }

  @Override
  public Ran keep(UUID account, MailAddress address, LocalDate day) {
    return james.download(
        WebAdmin.account(address) + "/archive", PATIENCE, tar -> folder.keep(account, day, tar));
  }
}

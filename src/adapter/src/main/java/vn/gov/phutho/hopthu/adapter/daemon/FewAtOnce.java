package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.gov.phutho.hopthu.core.errand.Archive;
import vn.gov.phutho.hopthu.core.errand.HandoverCopies;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Lets few long errands run at once, so that most workers stay free for what must not wait: a lock,
 * D7. The others come again after their back-off.
 */
final class FewAtOnce implements Archive, HandoverCopies {
  private final Archive archive;
  private final HandoverCopies copies;
  private final Semaphore places;

  FewAtOnce(Archive archive, HandoverCopies copies, int places) {
    this.archive = archive;
    this.copies = copies;
    this.places = new Semaphore(places);
  }

  @Override
  public Ran keep(UUID account, MailAddress address, LocalDate day) {
    return inPlace(() -> archive.keep(account, address, day));
  }

  @Override
  public Ran copy(MailAddress from, MailAddress to) {
    return inPlace(() -> copies.copy(from, to));
  }

  private Ran inPlace(Supplier<Ran> errand) {
    if (!places.tryAcquire()) {
      return new Ran.Later("others are being copied or archived");
    }
    try {
      return errand.get();
    } finally {
      places.release();
    }
  }
}

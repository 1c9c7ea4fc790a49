package vn.gov.phutho.hopthu.core.errand;

import java.time.LocalDate;
import java.util.UUID;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Keeps a mailbox after it is gone (C10). */
@FunctionalInterface
public interface Archive {
  /**
   * Keeps the mailbox as it is now. Done only when the whole of it is safely stored; the receipt
   * names its size and SHA-256. Keeping it twice leaves one.
   *
   * @param day under which it is kept
   */
  Ran keep(UUID account, MailAddress address, LocalDate day);

  /** Keeps nothing: as long as it is all there is, nothing is destroyed (C10). */
  static Archive none() {
    return (account, address, day) -> new Ran.Refused("archive.dir is not set");
  }
}

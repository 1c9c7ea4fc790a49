package vn.gov.phutho.hopthu.core.errand;

import vn.gov.phutho.hopthu.model.MailAddress;

/** Hands the kept mail of a revoked mailbox over to its successor: C4 (5.4d). */
@FunctionalInterface
public interface HandoverCopies {
  /** Copies what is not copied yet; running it again copies nothing twice. */
  Ran copy(MailAddress from, MailAddress to);
}

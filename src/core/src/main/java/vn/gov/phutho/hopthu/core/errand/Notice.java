package vn.gov.phutho.hopthu.core.errand;

import java.time.Instant;
import java.time.LocalDate;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;

/** What focal points are told. */
public sealed interface Notice {
  /**
   * A mailbox is about to be destroyed (C10).
   *
   * @param agency local part of the agency whose focal point is warned
   * @param on the first day on which it may be destroyed
   * @param clause by which, e.g. {@code 5.4d}
   * @param last whether it is the second and last warning
   */
  record Destruction(
      MailAddress address,
      AccountKind kind,
      String agency,
      LocalDate on,
      String clause,
      boolean last)
      implements Notice {}

  /** The service stops for a while: C9 (8.1c). */
  record Downtime(ItemRef order, Instant from, Instant to, boolean emergency, String text)
      implements Notice {}
}

package vn.gov.phutho.hopthu.core.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** A line of the department's own orders (B2). */
public sealed interface Order extends Item {
  /**
   * Tạm khóa (6.1).
   *
   * @param clause the clause of Điều 13 that was violated, e.g. {@code 13.5}
   */
  record Lock(String item, String where, MailAddress address, String clause)
      implements Order, OnMailbox {}

  /** Khôi phục (6.2). */
  record Restore(String item, String where, MailAddress address) implements Order, OnMailbox {}

  /**
   * A size that 7.1 grants only on request.
   *
   * @param megabytes of 1,048,576 bytes
   */
  record Quota(String item, String where, MailAddress address, int megabytes)
      implements Order, OnMailbox {}

  /** A lost or forgotten secret (12.4). */
  record ResetSecret(String item, String where, MailAddress address) implements Order, OnMailbox {}

  /** An agency's mailbox goes to a new representative (8.2d). */
  record HandOver(String item, String where, MailAddress address, Representative representative)
      implements Order, OnMailbox {}

  /** The service stops for a while (8.1c). */
  record Notice(String item, String where, Instant from, Instant to, boolean emergency, String text)
      implements Order {}

  /**
   * A message with a secret goes out of every mailbox (12.5).
   *
   * @param messageId as in the header field, with its angle brackets (RFC 5322 §3.6.4)
   */
  record Takedown(String item, String where, String messageId) implements Order {}

  /** Legal hold: nothing of it is destroyed (C10). */
  record Hold(String item, String where, MailAddress address) implements Order, OnMailbox {}

  /** The end of a legal hold. */
  record Release(String item, String where, MailAddress address) implements Order, OnMailbox {}

  /**
   * Another focal point (đầu mối) of an agency (11.9).
   *
   * @param agency its local part
   */
  record NameFocalPoint(
      String item,
      String where,
      String agency,
      String fullName,
      Optional<Phone> phone,
      MailAddress address)
      implements Order {}

  /**
   * An announced absence: the six months of 6.1 stand still.
   *
   * @param to its last day
   */
  record Absence(
      String item, String where, MailAddress address, LocalDate from, LocalDate to, String reason)
      implements Order, OnMailbox {}

  /** The department confirms an item that is held. */
  record Confirm(String item, String where, ItemRef confirmed) implements Order {}
}

package vn.gov.phutho.hopthu.core.request;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** A line about an agency's mailbox (5.3). */
public sealed interface AgencyItem extends Item {
  /** The agency's official name (tên cơ quan). */
  String agencyName();

  /**
   * Form 01, issue (5.3a).
   *
   * @param parent local part of the agency that a sub-unit belongs to (4.1c)
   * @param address the address that was agreed (4.1d); for other types only a check of the computed
   *     one
   * @param establishment quyết định thành lập/thành lập lại
   */
  record Issue(
      String item,
      String where,
      String agencyName,
      AgencyType type,
      Optional<String> parent,
      Optional<MailAddress> address,
      Decision establishment,
      Representative representative)
      implements AgencyItem {}

  /**
   * Form 01, revoke (5.3a).
   *
   * @param dissolution quyết định giải thể/sáp nhập; its reason is dissolved, merged or renamed
   * @param successor the mailbox that takes over, and receives what still comes
   */
  record Revoke(
      String item,
      String where,
      String agencyName,
      MailAddress address,
      Decision dissolution,
      String representative,
      Phone phone,
      Optional<MailAddress> successor)
      implements AgencyItem, OnMailbox {}

  /** Form 02, change (5.3b). */
  record Change(
      String item,
      String where,
      String agencyName,
      MailAddress address,
      List<AgencyChange> changes,
      String reason)
      implements AgencyItem, OnMailbox {
    public Change {
      changes = List.copyOf(changes);
    }
  }
}

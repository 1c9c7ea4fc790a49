package vn.gov.phutho.hopthu.core.desk;

import java.util.Map;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * What the province sets.
 *
 * @param domain the domain of its mailboxes, e.g. {@code phutho.gov.vn}
 * @param personQuota size of a person's new mailbox, D1 (7.1)
 * @param register of agencies (4.1)
 * @param agency what holds for the mailboxes of agencies
 * @param department what holds for orders
 */
public record Terms(
    String domain,
    QuotaGrant personQuota,
    Register register,
    OfficialDomains officialDomains,
    AgencyTerms agency,
    DepartmentTerms department) {
  /** The agencies of the register: local part to name. */
  public Map<String, String> agencies() {
    return register.names();
  }

  /** The address of this local part in the province's domain. */
  MailAddress address(String localPart) {
    return new MailAddress(localPart, domain);
  }
}

package vn.gov.phutho.hopthu.core.desk;

import java.util.Map;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/**
 * What the province sets.
 *
 * @param domain the domain of its mailboxes, e.g. {@code phutho.gov.vn}
 * @param personQuota size of a person's new mailbox, D1 (7.1)
 * @param agencies the register: local part to name
 */
public record Terms(
    String domain,
    QuotaGrant personQuota,
    Map<String, String> agencies,
    OfficialDomains officialDomains) {
  public Terms {
    agencies = Map.copyOf(agencies);
  }
}

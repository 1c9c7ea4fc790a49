package vn.gov.phutho.hopthu.core.desk;

import vn.gov.phutho.hopthu.core.quota.QuotaGrant;

/**
 * What the province sets for the mailboxes of agencies.
 *
 * @param quota size of a new one, D1 (7.1)
 * @param daysKept after a dissolution: 5.3 gives no period, so the province says which
 * @param naming gives the address (4.1)
 */
public record AgencyTerms(QuotaGrant quota, int daysKept, AgencyNaming naming) {}

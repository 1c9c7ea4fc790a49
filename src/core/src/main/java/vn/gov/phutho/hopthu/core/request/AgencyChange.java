package vn.gov.phutho.hopthu.core.request;

import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** One piece of new information about an agency's mailbox (Mẫu số 02). */
public sealed interface AgencyChange {
  /** Another person keeps the mailbox (8.2d). */
  record NewRepresentative(Representative representative) implements AgencyChange {}

  record NewPhone(Phone phone) implements AgencyChange {}

  record NewName(String agencyName) implements AgencyChange {}

  record NewAddress(MailAddress address) implements AgencyChange {}
}

package vn.gov.phutho.hopthu.core.request;

import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** One piece of new information about a person's mailbox (Mẫu số 04). */
public sealed interface PersonChange {
  /**
   * Works for another agency of the province (5.4c).
   *
   * @param agency its local part
   */
  record NewAgency(String agency) implements PersonChange {}

  record NewPosition(String position) implements PersonChange {}

  record NewRank(Rank rank) implements PersonChange {}

  record NewName(String fullName) implements PersonChange {}

  record NewPhone(Phone otpPhone) implements PersonChange {}

  record NewAddress(MailAddress address) implements PersonChange {}
}

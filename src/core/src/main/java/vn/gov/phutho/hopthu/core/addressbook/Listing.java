package vn.gov.phutho.hopthu.core.addressbook;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Profile;

/**
 * What the directory shows of one account, and all it shows: no number, phone or key of a person
 * has a place here (F2, B7).
 *
 * @param name full name of the person or the agency
 * @param title position (chức vụ)
 * @param agency local part of the agency that it belongs to; for an agency's mailbox its own; empty
 *     where none is known
 */
public record Listing(
    AccountKind kind, MailAddress address, String name, Optional<String> title, String agency) {

  /** Of an account with this address and profile. */
  public static Listing of(AccountKind kind, MailAddress address, Profile profile) {
    return new Listing(
        kind,
        address,
        profile.fullName(),
        profile.title(),
        kind == AccountKind.AGENCY ? address.localPart() : profile.agency().orElse(""));
  }

  public boolean isPerson() {
    return kind == AccountKind.PERSON;
  }

  /** The family name (họ): the first word. */
  public String surname() {
    return profile().surname();
  }

  /** The given name (tên): the last word. */
  public String givenName() {
    return profile().givenName();
  }

  /** What stands between the two (chữ đệm); empty where nothing does. */
  public String middleNames() {
    int first = name.indexOf(' ');
    int last = name.lastIndexOf(' ');
    return first < last ? name.substring(first + 1, last) : "";
  }

  private Profile profile() {
    return new Profile(name, title, Optional.empty(), Optional.empty());
  }
}

package vn.gov.phutho.hopthu.model;

import java.util.Optional;

/**
 * What the address book shows of an account.
 *
 * @param fullName as written in the request, NFC (A7)
 * @param title position (chức vụ)
 * @param agency the agency's local part, e.g. {@code skhcn}
 * @param otpPhone the number registered for one-time passwords; readable by the adapter alone
 */
public record Profile(
    String fullName, Optional<String> title, Optional<String> agency, Optional<Phone> otpPhone) {
  /** The family name: the first word, as Vietnamese names are written. */
  public String surname() {
    return fullName.split(" ")[0];
  }

  /** The given name: the last word. */
  public String givenName() {
    return fullName.substring(fullName.lastIndexOf(' ') + 1);
  }
}

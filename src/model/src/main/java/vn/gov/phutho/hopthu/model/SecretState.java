package vn.gov.phutho.hopthu.model;

import java.time.LocalDate;

/**
 * What the account's secret is worth: only a {@link Valid} one logs in. The login gate itself is
 * the LDAP bind: {@code userPassword} is present exactly when {@link Standing#mayLogIn()}.
 */
public sealed interface SecretState {
  /** Handed out by the department and never used (5.4a). */
  record Initial() implements SecretState {}

  /** Reset; good at the change page alone (6.2c, 12.4). */
  record MustChange() implements SecretState {}

  /**
   * Chosen by the owner.
   *
   * @param until the last day on which it logs in (14.2: six months)
   */
  record Valid(LocalDate until) implements SecretState {}

  /** Older than six months (14.2). */
  record Expired() implements SecretState {}
}

package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Set;

/**
 * A bearer token of the HTTP interface, known by its hash alone.
 *
 * @param name who uses it, for the audit trail
 * @param sha256 SHA-256 of the token's ASCII text, 64 hex digits in lower case
 */
public record Token(String name, String sha256, Set<Role> roles) {
  public Token {
    roles = Set.copyOf(roles);
  }
}

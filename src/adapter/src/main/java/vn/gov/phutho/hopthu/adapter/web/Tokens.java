package vn.gov.phutho.hopthu.adapter.web;

import java.util.Optional;
import java.util.Set;

/** The access tokens of the HTTP interface. */
@FunctionalInterface
public interface Tokens {
  /** The roles of a token: {@code submit outcomes operate metrics directory}; empty if unknown. */
  Optional<Set<String>> rolesOf(String token);
}

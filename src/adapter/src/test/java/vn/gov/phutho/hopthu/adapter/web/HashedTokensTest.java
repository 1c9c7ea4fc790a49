package vn.gov.phutho.hopthu.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedTokensTest {
  private final HashedTokens tokens =
      new HashedTokens(
          List.of(
              new HashedTokens.Hashed(HashedTokens.sha256("một"), Set.of("submit")),
              new HashedTokens.Hashed(HashedTokens.sha256("hai"), Set.of("operate", "metrics"))));

  @Test
  void knowsRolesByTheHash() {
    assertThat(tokens.rolesOf("một")).contains(Set.of("submit"));
    assertThat(tokens.rolesOf("hai")).contains(Set.of("operate", "metrics"));
    assertThat(tokens.rolesOf("ba")).isEmpty();
    assertThat(tokens.rolesOf("")).isEmpty();
    assertThat(tokens.rolesOf(HashedTokens.sha256("một"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoHashAndNoRole() {
    assertThatThrownBy(() -> new HashedTokens.Hashed("secret", Set.of("submit")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HashedTokens.Hashed(HashedTokens.sha256("x"), Set.of("admin")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HashedTokens.Hashed(HashedTokens.sha256("x"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/requests,submit",
    "/v1/requests/15%2FSNV-VP,submit",
    "/v1/requestsx,operate",
    "/v1/outcomes,outcomes",
    "/v1/accounts/a@b,operate",
    "/v1/plan,operate",
    "/anything,operate",
    "/actuator/prometheus,metrics",
    "/actuator/env,operate",
    "/actuator/health/../env,operate",
    "/v1/secret;x,operate",
    "//v1/secret,operate",
    "/v1/secret,",
    "/doi-mat-khau,",
    "/actuator/health/readiness,"
  })
  void mapsPathsToRoles(String path, String role) {
    assertThat(Access.roleFor(path).orElse(null)).isEqualTo(role);
  }
}

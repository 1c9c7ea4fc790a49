package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  @ParameterizedTest
  @CsvSource({"Trần Mạnh Hùng, Trần, Hùng", "Đỗ Ánh, Đỗ, Ánh", "Khai, Khai, Khai"})
  void splitsVietnameseNames(String fullName, String surname, String givenName) {
    Profile profile = new Profile(fullName, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(profile.surname()).isEqualTo(surname);
    assertThat(profile.givenName()).isEqualTo(givenName);
  }
}

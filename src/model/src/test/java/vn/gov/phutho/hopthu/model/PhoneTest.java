package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {
  @ParameterizedTest
  @CsvSource({"+84912345678, ***78", "0912345678, ***78", "+8, ***+8", "'', ***"})
  void showsTwoDigitsAtMost(String digits, String shown) {
    assertThat(new Phone(digits)).hasToString(shown);
  }

  @Test
  void profileShowsNoPhone() {
    Profile profile =
        new Profile(
            "Đỗ Ánh", Optional.empty(), Optional.empty(), Optional.of(new Phone("+84912345678")));
    assertThat(profile.toString()).doesNotContain("912345");
  }
}

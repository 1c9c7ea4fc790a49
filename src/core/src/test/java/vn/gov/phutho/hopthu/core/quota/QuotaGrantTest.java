package vn.gov.phutho.hopthu.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.ReasonCode;

class QuotaGrantTest {
  private static final Optional<ItemRef> ORDER = Optional.of(new ItemRef("30/SKHCN-CNTT", "1"));

  @ParameterizedTest
  @CsvSource({"PERSON,500", "PERSON,2000", "AGENCY,500", "AGENCY,5000"})
  void grantsWhatTheClauseAllows(AccountKind kind, int megabytes) {
    assertThat(QuotaGrant.regular(kind, megabytes).bytes()).isEqualTo(megabytes * 1_048_576L);
  }

  @ParameterizedTest
  @CsvSource({"PERSON,2001", "AGENCY,5001", "PERSON,1048576"})
  void needsARecordedExceptionForMore(AccountKind kind, int megabytes) {
    assertThat(QuotaGrant.refusal(kind, megabytes, Optional.empty()))
        .contains(ReasonCode.QUOTA_NEEDS_EXCEPTION);
    assertThatThrownBy(() -> QuotaGrant.regular(kind, megabytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quota-needs-exception");
    assertThat(new QuotaGrant(kind, megabytes, ORDER).bytes()).isEqualTo(megabytes * 1_048_576L);
  }

  @ParameterizedTest
  @CsvSource({"499", "0", "-1", "-2147483648"})
  void grantsLessToNobody(int megabytes) {
    assertThat(QuotaGrant.refusal(AccountKind.AGENCY, megabytes, ORDER))
        .contains(ReasonCode.QUOTA_BELOW_LEAST);
    assertThatThrownBy(() -> new QuotaGrant(AccountKind.AGENCY, megabytes, ORDER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1048577", "2147483647"})
  void grantsMoreThanAnybodyNeedsByNoException(int megabytes) {
    assertThat(QuotaGrant.refusal(AccountKind.PERSON, megabytes, ORDER))
        .contains(ReasonCode.QUOTA_ABOVE_MOST);
  }

  @Test
  void countsTheLeastInMegabytes() {
    assertThat(QuotaGrant.LEAST).isEqualTo(500);
  }
}

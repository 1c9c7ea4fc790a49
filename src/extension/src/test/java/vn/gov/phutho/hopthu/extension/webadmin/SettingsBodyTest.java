package vn.gov.phutho.hopthu.extension.webadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.OfficialDomains;

class SettingsBodyTest {
  private static SettingsBody read(String body) {
    return SettingsBody.read(
        body,
        MailAddress.parse("hungtm@phutho.gov.vn"),
        OfficialDomains.of(List.of("gov.vn")),
        "phutho.gov.vn"::equals);
  }

  private static SettingsBody quota(String value) {
    return read("{\"quotaBytes\":" + value + ",\"aliases\":[]}");
  }

  @ParameterizedTest
  @ValueSource(longs = {524_288_000L, 2_097_152_000L, 1L << 40})
  void takesEverySizeThatTheLedgerMayGrant(long bytes) {
    assertThat(quota(Long.toString(bytes)).settings().orElseThrow().quotaBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "524287999, quota-below-least",
    "0, quota-below-least",
    "-1, quota-below-least",
    "-99999999999999999999, quota-below-least",
    "1099511627777, quota-above-most",
    "9223372036854775807, quota-above-most",
    "18446744073709551616, quota-above-most",
    "5e8, field-type",
    "'\"524288000\"', field-type",
    "null, field-type"
  })
  void refusesAnAbsurdSizeWithItsReason(String value, String reason) {
    SettingsBody body = quota(value);
    assertThat(body.settings()).isEmpty();
    assertThat(body.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/quotaBytes");
              assertThat(fault.reason()).isEqualTo(reason);
            });
  }

  @Test
  void namesAReasonOfTheTableForEveryFault() {
    assertThat(
            read("{\"aliases\":[\"x\",\"a@example.org\"],\"handover\":\"a@gmail.com\",\"b\":1}")
                .faults())
        .extracting(Fault::pointer, Fault::reason)
        .map(Object::toString)
        .containsExactlyInAnyOrder(
            "(\"/b\", \"field-unknown\")",
            "(\"/quotaBytes\", \"field-type\")",
            "(\"/aliases/0\", \"address-invalid\")",
            "(\"/aliases/1\", \"domain-not-hosted\")",
            "(\"/handover\", \"handover-outside\")");
  }
}

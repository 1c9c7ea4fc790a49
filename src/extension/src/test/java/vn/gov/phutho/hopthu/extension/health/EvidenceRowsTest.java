package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.extension.health.ShippedLayout.SHIPPED;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRowsTest {
  private static final String SIGN = "vn.gov.phutho.hopthu.extension.mailet.DkimSign";
  private static final String DELIVERY =
      "<mailet match=\"All\" class=\"vn.gov.phutho.hopthu.extension.mailet.GatedDelivery\">";

  @TempDir private Path work;

  private List<String> with(String old, String replacement) {
    return Placement.faults(
        ShippedLayout.read(
            SHIPPED
                .copyTo(work.resolve("conf"))
                .edit("mailetcontainer.xml", text -> text.replace(old, replacement))));
  }

  @Test
  void findsAMailetThatMayChangeWhatWasSigned() {
    assertThat(with(DELIVERY, "<mailet match=\"All\" class=\"AddHeader\"/>" + DELIVERY))
        .containsExactly(
            "processor 'relay': DkimSign for All must come directly before GatedDelivery"
                + " (D9: what leaves is signed, and not changed after it)");
  }

  @Test
  void findsASignatureThatNotEverythingGets() {
    assertThat(
            with("match=\"All\" class=\"" + SIGN, "match=\"SMTPAuthSuccessful\" class=\"" + SIGN))
        .anyMatch(f -> f.startsWith("processor 'relay': DkimSign for All"));
  }

  @Test
  void findsASecondWayOutThatIsNotSigned() {
    assertThat(
            with(
                "<processor state=\"sent\" enableJmx=\"false\">",
                "<processor state=\"other\"><mailet match=\"All\" class=\"GatedDelivery\"/></processor>"
                    + "<processor state=\"sent\" enableJmx=\"false\">"))
        .anyMatch(f -> f.startsWith("processor 'other': DkimSign for All"));
  }

  @Test
  void findsAScanThatComesAfterTheFirstStep() {
    String root = "<processor state=\"root\" enableJmx=\"false\">";
    assertThat(with(root, root + "<mailet match=\"All\" class=\"PostmasterAlias\"/>"))
        .anyMatch(f -> f.startsWith("processor 'root': ScanGuard for All must come before"));
  }
}

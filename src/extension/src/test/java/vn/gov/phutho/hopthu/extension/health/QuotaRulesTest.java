package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.extension.health.ShippedLayout.SHIPPED;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.gov.phutho.hopthu.testkit.james.XmlFile;

class QuotaRulesTest {
  @TempDir private Path work;

  private List<String> faultsAfter(String state, BiConsumer<Element, List<Element>> edit) {
    return Placement.faults(
        ShippedLayout.read(
            SHIPPED
                .copyTo(work.resolve("conf"))
                .editXml(
                    "mailetcontainer.xml",
                    xml ->
                        xml.elements("processor").stream()
                            .filter(p -> p.getAttribute("state").equals(state))
                            .forEach(p -> edit.accept(p, XmlFile.below(p, "mailet"))))));
  }

  private static void moveLookToEnd(Element processor, List<Element> mailets) {
    mailets.stream()
        .filter(m -> m.getAttribute("match").endsWith("RecipientIsFull"))
        .forEach(processor::appendChild);
  }

  @Test
  void missesTheLookBeforeAnythingAnswersOrDelivers() {
    assertThat(faultsAfter("local-delivery", QuotaRulesTest::moveLookToEnd))
        .containsExactly(
            "processor 'local-delivery': RecipientIsFull must lead to over-quota before all else"
                + " (D1: a full mailbox loses nothing in silence)");
  }

  @Test
  void missesTheLookInAnyProcessorThatDelivers() {
    assertThat(faultsAfter("local-delivery-silent", QuotaRulesTest::moveLookToEnd)).hasSize(1);
    assertThat(
            Placement.faults(
                ShippedLayout.read(
                    SHIPPED
                        .copyTo(work.resolve("another"))
                        .edit(
                            "mailetcontainer.xml",
                            text ->
                                text.replace(
                                    "</processors>",
                                    "<processor state=\"mine\"><mailet match=\"All\""
                                        + " class=\"LocalDelivery\"/></processor></processors>")))))
        .anyMatch(f -> f.startsWith("processor 'mine': RecipientIsFull"));
  }

  @Test
  void missesTheReasonWhenItComesAfterTheReport() {
    assertThat(faultsAfter("over-quota", (p, m) -> p.insertBefore(m.get(1), m.get(0))))
        .anyMatch(f -> f.contains("FullMailbox must stand before"));
  }

  @Test
  void missesTheRepositoryForWhatNobodyCanBeToldOf() {
    assertThat(faultsAfter("over-quota", (p, m) -> p.removeChild(m.get(3))))
        .anyMatch(f -> f.contains("ToRepository is missing"));
  }
}

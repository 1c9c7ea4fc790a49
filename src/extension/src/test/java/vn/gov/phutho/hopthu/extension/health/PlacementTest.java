package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.extension.health.ShippedLayout.SHIPPED;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.gov.phutho.hopthu.testkit.james.TextEdit;
import vn.gov.phutho.hopthu.testkit.james.XmlFile;

/** Which changes of the shipped layout are harmless, and what is said of the others. */
class PlacementTest {
  private static final String OURS = "vn.gov.phutho.hopthu.extension.mailet.";

  @TempDir private Path work;

  private List<String> faultsAfter(String file, TextEdit edit) {
    return Placement.faults(
        ShippedLayout.read(SHIPPED.copyTo(work.resolve("conf")).edit(file, edit)));
  }

  private List<String> containerWith(String old, String replacement) {
    return faultsAfter("mailetcontainer.xml", text -> text.replace(old, replacement));
  }

  private static void swap(Element first, Element second) {
    first.getParentNode().insertBefore(second, first);
  }

  @Test
  void saysWhatWhereAndWhy() {
    assertThat(
            faultsAfter(
                "smtpserver.xml",
                text ->
                    text.replaceFirst(
                        "<handler class=\"vn.gov.phutho.hopthu.extension.smtp.SenderHook\"/>", "")))
        .containsExactly(
            "smtpserver 'smtpserver-mx': put the handler"
                + " vn.gov.phutho.hopthu.extension.smtp.SenderHook before the core handlers"
                + " (D5: a locked account sends nothing)");
  }

  @Test
  void letsGuardsStandInAnyOrder() {
    assertThat(
            Placement.faults(
                ShippedLayout.read(
                    SHIPPED
                        .copyTo(work.resolve("conf"))
                        .editXml(
                            "mailetcontainer.xml",
                            xml -> {
                              List<Element> root =
                                  XmlFile.below(xml.elements("processor").get(0), "mailet");
                              swap(root.get(0), root.get(1));
                            }))))
        .isEmpty();
  }

  @Test
  void missesAGuardThatSomethingElseComesBefore() {
    assertThat(
            containerWith(
                "<processor state=\"root\" enableJmx=\"false\">",
                "<processor state=\"root\" enableJmx=\"false\">"
                    + "<mailet match=\"All\" class=\"ToProcessor\"><processor>transport</processor></mailet>"))
        .anyMatch(f -> f.startsWith("processor 'root': AttachmentGuard for All"))
        .anyMatch(f -> f.startsWith("processor 'root': SenderGuard for All"));
  }

  @Test
  void missesAGuardBeforeASecondDelivery() {
    assertThat(
            containerWith(
                "<processor state=\"refused\" enableJmx=\"false\">",
                "<processor state=\"other\"><mailet class=\""
                    + OURS
                    + "GatedDelivery\"/></processor>"
                    + "<processor state=\"refused\" enableJmx=\"false\">"))
        .anyMatch(f -> f.startsWith("processor 'other': EgressGuard for All must come first"));
  }

  @Test
  void findsTheStockDeliveryThatAsksNobody() {
    assertThat(containerWith(OURS + "GatedDelivery", "RemoteDelivery"))
        .filteredOn(f -> f.contains("RemoteDelivery"))
        .singleElement()
        .asString()
        .contains("RemoteDelivery for All: use GatedDelivery");
  }

  @Test
  void missesAGuardThatNotEverythingPasses() {
    assertThat(
            containerWith(
                "match=\"All\" class=\"" + OURS + "EgressGuard\"",
                "match=\"SMTPAuthSuccessful\" class=\"" + OURS + "EgressGuard\""))
        .anyMatch(f -> f.startsWith("processor 'relay': EgressGuard"));
  }

  @Test
  void takesNoStrangerForAGuard() {
    assertThat(containerWith(OURS + "EgressGuard", "org.example.EgressGuard"))
        .anyMatch(f -> f.startsWith("processor 'relay': EgressGuard"));
  }

  @Test
  void allowsNothingUnknownBetweenTheEgressGuardAndTheDelivery() {
    String delivery = "<mailet match=\"All\" class=\"" + OURS + "GatedDelivery\">";
    assertThat(containerWith(delivery, "<mailet class=\"MetricsMailet\"/>" + delivery)).isEmpty();
  }

  @Test
  void findsAMailetThatMayChangeRecipientsAfterTheEgressGuard() {
    String delivery = "<mailet match=\"All\" class=\"" + OURS + "GatedDelivery\">";
    assertThat(containerWith(delivery, "<mailet class=\"Redirect\"/>" + delivery))
        .anyMatch(f -> f.contains("Redirect must not stand between EgressGuard and GatedDelivery"));
  }

  @Test
  void findsTheStockRewriteTable() {
    String ours = OURS + "OwnerRewriteTable";
    assertThat(containerWith(ours, "RecipientRewriteTable"))
        .anyMatch(f -> f.contains("RecipientRewriteTable for All: use OwnerRewriteTable"))
        .anyMatch(f -> f.contains(ours + " is missing"));
  }

  @Test
  void findsARewriteTableThatNotEverythingPasses() {
    String ours = OURS + "OwnerRewriteTable";
    assertThat(
            containerWith(
                "match=\"All\" class=\"" + ours, "match=\"SenderIsLocal\" class=\"" + ours))
        .anyMatch(f -> f.contains("OwnerRewriteTable for SenderIsLocal: match All"));
  }

  @Test
  void findsAStoppedForwardThatIsSentBack() {
    assertThat(containerWith("<keepProcessor>kept", "<keepProcessor>error"))
        .anyMatch(f -> f.contains("keep in the processor kept"));
  }

  @Test
  void findsAGuardThatFailsOpenOrSendsElsewhere() {
    assertThat(containerWith("<onMailetException>deferred", "<onMailetException>ignore"))
        .anyMatch(f -> f.contains("SenderGuard for All: set onMailetException to deferred"));
  }

  @Test
  void findsAGuardThatLetsGoOnWhatItRefuses() {
    assertThat(containerWith("<processor>refused</processor>", "<processor>transport</processor>"))
        .anyMatch(f -> f.contains("SenderGuard for All: send what it refuses"));
  }

  @Test
  void findsStockPartsThatLetForwardsOut() {
    assertThat(containerWith("match=\"" + OURS + "MayLeave\"", "match=\"SentByMailet\""))
        .anyMatch(f -> f.contains("the stock matcher lets every forward out"));
  }

  @Test
  void missesTheProcessorThatKeepsUndecidedMail() {
    assertThat(containerWith("class=\"Requeue\"", "class=\"Null\""))
        .anyMatch(f -> f.startsWith("processor 'deferred': Requeue is missing"));
  }

  @Test
  void findsProcessorsThatDoNotRunAsConfigured() {
    Map<String, List<Step>> configured = ShippedLayout.read(SHIPPED).processors();
    assertThat(PlacementCheck.differences(configured, configured)).isEmpty();
    assertThat(PlacementCheck.differences(configured, Map.of("root", List.of())))
        .contains("processor 'root' differs from mailetcontainer.xml: restart James")
        .hasSize(configured.size());
  }
}

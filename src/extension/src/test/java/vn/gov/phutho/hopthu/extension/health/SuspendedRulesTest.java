package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.extension.health.ShippedLayout.SHIPPED;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.testkit.james.TextEdit;

class SuspendedRulesTest {
  @TempDir private Path work;

  private List<String> faultsAfter(String file, TextEdit edit) {
    return Placement.faults(
        ShippedLayout.read(SHIPPED.copyTo(work.resolve("conf")).edit(file, edit)));
  }

  @Test
  void missesTheHookInOneChainOfThree() {
    assertThat(
            faultsAfter(
                "smtpserver.xml",
                t ->
                    t.replaceFirst(
                        "<handler class=\"vn.gov.phutho.hopthu.extension.smtp.SuspendedHook\"/>",
                        "")))
        .singleElement()
        .asString()
        .contains("SuspendedHook before the core handlers");
  }

  @Test
  void missesTheLookInAnyProcessorThatDelivers() {
    assertThat(
            faultsAfter(
                "mailetcontainer.xml",
                t ->
                    t.replace(
                        "</processors>",
                        "<processor state=\"mine\"><mailet match=\"All\""
                            + " class=\"LocalDelivery\"/></processor></processors>")))
        .anyMatch(
            f ->
                f.startsWith(
                    "processor 'mine': RecipientIsSuspended must lead to SuspendedMailbox"));
  }

  @Test
  void missesTheReportWhenRefusedMailGoesElsewhere() {
    assertThat(
            faultsAfter(
                "mailetcontainer.xml",
                t ->
                    t.replace(
                        "<tellProcessor>suspended</tellProcessor>",
                        "<tellProcessor>refused</tellProcessor>")))
        .hasSize(2);
  }

  @Test
  void missesTheRepositoryForWhatNobodyCanBeToldOf() {
    assertThat(
            faultsAfter(
                "mailetcontainer.xml",
                t ->
                    t.replace("<repositoryPath>memory://var/mail/suspended/</repositoryPath>", "")
                        .replaceFirst(
                            "(?s)(state=\"suspended\".*?)class=\"ToRepository\"",
                            "$1class=\"Null\"")))
        .anyMatch(f -> f.startsWith("processor 'suspended': ToRepository is missing"));
  }
}

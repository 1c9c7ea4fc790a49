package vn.gov.phutho.hopthu.extension.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private final Map<String, List<Step>> processors =
      new HashMap<>(
          Map.of(
              "root",
              List.of(guard("AttachmentGuard"), guard("SenderGuard"), all("ToProcessor")),
              "relay",
              List.of(guard("EgressGuard"), all("RemoteDelivery")),
              "deferred",
              List.of(all("Requeue"))));

  private static Step guard(String mailet) {
    return new Step(List.of("All"), mailet, "deferred");
  }

  private static Step all(String mailet) {
    return new Step(List.of("All"), mailet, "");
  }

  private void assertFault(String text) {
    assertThat(Placement.faults(processors)).anyMatch(f -> f.contains(text));
  }

  @Test
  void findsNoFaultWhereGuardsStandFirst() {
    assertThat(Placement.faults(processors)).isEmpty();
  }

  @Test
  void missesAGuardBeforeADelivery() {
    processors.put("other", List.of(all("RemoteDelivery")));
    assertFault("processor 'other': EgressGuard for All must come first");
    processors.put("other", List.of(all("RemoteDelivery"), guard("EgressGuard")));
    assertFault("processor 'other': EgressGuard for All must come first");
  }

  @Test
  void missesAGuardThatNotEverythingPasses() {
    Step some = new Step(List.of("SMTPAuthSuccessful"), "EgressGuard", "deferred");
    processors.put("relay", List.of(some, all("RemoteDelivery")));
    assertFault("processor 'relay'");
  }

  @Test
  void missesTheGuardsOfRootOrTheirPlace() {
    processors.put("root", List.of(all("ToProcessor")));
    assertFault("processor 'root': mailet 1 must be AttachmentGuard");
    assertFault("processor 'root': mailet 2 must be SenderGuard");
    processors.remove("root");
    assertFault("processor 'root'");
  }

  @Test
  void findsAGuardThatFailsOpen() {
    Step open = new Step(List.of("All"), "EgressGuard", "ignore");
    processors.put("relay", List.of(open, all("RemoteDelivery")));
    assertFault("needs onMailetException deferred");
  }

  @Test
  void findsStockPartsThatLetForwardsOut() {
    processors.put(
        "transport", List.of(new Step(List.of("Or", "SentByMailet"), "ToProcessor", "")));
    assertFault("SentByMailet");
    processors.put("local-delivery", List.of(all("Sieve")));
    assertFault("use OwnerSieve");
  }

  @Test
  void missesTheProcessorThatKeepsUndecidedMail() {
    processors.remove("deferred");
    assertFault("processor 'deferred'");
  }

  @Test
  void missesHooksInAChain() {
    assertThat(
            Placement.hookFaults(
                Map.of(
                    "good", List.of("SenderHook", "MessageHook", "CoreCmdHandlerLoader"),
                    "late", List.of("SenderHook", "CoreCmdHandlerLoader", "MessageHook"))))
        .containsExactly("smtpserver 'late': MessageHook must stand before the core");
  }
}

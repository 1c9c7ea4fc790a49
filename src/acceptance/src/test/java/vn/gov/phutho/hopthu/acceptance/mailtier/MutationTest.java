package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.acceptance.Repository;
import vn.gov.phutho.hopthu.testkit.james.Guard;
import vn.gov.phutho.hopthu.testkit.james.JamesConfiguration;

/**
 * Without any one guard of config/james a scenario comes out otherwise, and the placement check
 * says what is missing. Guards are taken out together where none hides what another's absence does.
 */
@ExtendWith(SharedMailTier.class)
@Covers({
  "handler:EncryptedLoginHook",
  "handler:LoginRequiredHook",
  "handler:MessageHook",
  "imap:imapserver",
  "jmap:ClosedDoor"
})
class MutationTest {
  private static final JamesConfiguration SHIPPED =
      new JamesConfiguration(Repository.ROOT.resolve("config/james"));
  private static final List<GuardProbe> PROBES =
      Stream.of(DialogueProbes.all(), MessageProbes.all(), OutageProbes.all())
          .flatMap(List::stream)
          .toList();

  /** Which guards one James does without. */
  enum Group {
    /** Without these something is not done that ought to be. */
    SERVING,
    /** Without these an outage does harm, or nothing leaves. */
    WAITING,
    /** Without these a door is open; all that is in no other group. */
    OPEN;

    private Set<String> ids() {
      return switch (this) {
        case SERVING ->
            Set.of(
                "mailet:refused/RefusalNotice",
                "mailet:local-delivery/OwnerSieve",
                "mailet:transport/OwnerRewriteTable",
                "mailet:deferred/Requeue");
        case WAITING ->
            Set.of(
                "failure:transport/RecipientIsSilent/onMatchException",
                "failure:transport/RecipientIsLocal/onMatchException",
                "setting:usersrepository.xml/readTimeout",
                "mailet:relay/GatedDelivery",
                "matcher:transport/MayLeave");
        case OPEN -> Set.of();
      };
    }

    boolean has(String guard) {
      return this == OPEN
          ? Stream.of(values()).noneMatch(g -> g.ids().contains(guard))
          : ids().contains(guard);
    }
  }

  private static final Map<String, String> AS_SHIPPED = new ConcurrentHashMap<>();
  private static final Map<String, String> WITHOUT = new ConcurrentHashMap<>();

  private final MailTier shipped;

  MutationTest(MailTier shipped) {
    this.shipped = shipped;
  }

  static List<GuardProbe> probes() {
    return PROBES;
  }

  private static Stream<GuardProbe> showing(String guard) {
    return PROBES.stream().filter(p -> p.guards().contains(guard));
  }

  @AfterAll
  static void print() {
    List<List<String>> rows = new ArrayList<>();
    for (Guard guard : SHIPPED.guards()) {
      List<List<String>> shown = showing(guard.id()).map(p -> row(guard.id(), p)).toList();
      rows.addAll(shown);
      if (shown.isEmpty()) {
        rows.add(List.of(guard.id(), "–", "–", "–", Hidden.why(guard.id()).orElse("not shown")));
      }
    }
    new Report("mutations", List.of("guard", "scenario", "as shipped", "without it", "second wall"))
        .write(
            "Each guard taken out of config/james. The placement check is UNHEALTHY for every one"
                + " of them (PlacementMutationTest).",
            rows);
  }

  private static List<String> row(String guard, GuardProbe probe) {
    String without = WITHOUT.getOrDefault(guard, "");
    return List.of(
        guard,
        probe.name(),
        shortened(AS_SHIPPED.getOrDefault(probe.name(), "")),
        shortened(without),
        "");
  }

  private static String shortened(String reply) {
    return reply.length() < 60 ? reply : reply.substring(0, 57) + "…";
  }

  @Test
  void everyGuardIsShownOrHasASecondWall() {
    assertThat(SHIPPED.guards().stream().map(Guard::id))
        .allMatch(id -> showing(id).findAny().isPresent() || Hidden.why(id).isPresent());
  }

  @Test
  void everyProbeIsOfAGuard() {
    Set<String> ids =
        SHIPPED.guards().stream()
            .map(Guard::id)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    assertThat(PROBES.stream().flatMap(p -> p.guards().stream())).allMatch(ids::contains);
  }

  @ParameterizedTest
  @MethodSource("probes")
  void comesOutAsItOughtToAsShipped(GuardProbe probe) {
    String verdict = probe.verdict(shipped);
    AS_SHIPPED.put(probe.name(), verdict);
    assertThat(verdict).startsWith(probe.shipped());
  }

  @ParameterizedTest
  @EnumSource
  void comesOutOtherwiseWithout(Group group, @TempDir Path folder) {
    List<Guard> out =
        SHIPPED.guards().stream()
            .filter(g -> group.has(g.id()) && showing(g.id()).findAny().isPresent())
            .toList();
    JamesConfiguration mutant = SHIPPED.without(out, folder.resolve("conf"));
    try (MailTier tier = MailTier.startIll(mutant.folder(), "without-" + group)) {
      String health = tier.admin().send("GET", "/healthcheck/checks/Hopthu%20placement", "").body();
      assertThat(health).contains("\"status\":\"unhealthy\"");
      SoftAssertions all = new SoftAssertions();
      for (Guard guard : out) {
        all.assertThat(health).as("placement without %s", guard).contains(named(guard));
        showing(guard.id())
            .forEach(
                probe -> {
                  String verdict = probe.verdict(tier);
                  WITHOUT.put(guard.id(), verdict);
                  all.assertThat(probe.isAsShipped(verdict))
                      .as("%s: %s came to %s", guard, probe, verdict)
                      .isFalse();
                });
      }
      all.assertAll();
    }
  }

  /** What an operator has to find in the report: the guard's name. */
  private static String named(Guard guard) {
    String[] parts = guard.id().split("/");
    return parts[parts.length - 1].replace("tls@socketTLS", "tls[@socketTLS]");
  }
}

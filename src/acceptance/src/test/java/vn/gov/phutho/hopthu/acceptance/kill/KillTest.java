package vn.gov.phutho.hopthu.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.acceptance.Papers;
import vn.gov.phutho.hopthu.acceptance.Papers.Person;
import vn.gov.phutho.hopthu.acceptance.Repository;
import vn.gov.phutho.hopthu.trial.Ports;
import vn.gov.phutho.hopthu.trial.TrialSystem;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient.Answer;

/**
 * G4: {@code kill -9} of the adapter before and after every effect of an item, on LDAP, on James
 * and on the ledger in PostgreSQL; then a restart. The effects are counted on the wire, so no line
 * of the product knows of it.
 */
class KillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<Relay> relays = new ArrayList<>();
  private static EmbeddedPostgres postgres;
  private static TrialSystem system;
  private static Trigger trigger;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    Ports ports = Ports.free();
    trigger = new Trigger(() -> system.adapter().kill());
    Map<String, String> throughRelays =
        Map.of(
            "HOPTHU_LDAP_URI",
            "ldap://127.0.0.1:" + relay(ports.ldap(), Effects.ofLdap()),
            "HOPTHU_JAMES_URL",
            "http://127.0.0.1:" + relay(ports.james().webAdmin(), Effects.ofHttp()),
            "HOPTHU_DATABASE_URL",
            "jdbc:postgresql://127.0.0.1:"
                + relay(postgres.getPort(), Effects.ofPostgres())
                + "/postgres?preferQueryMode=simple",
            "HOPTHU_DATABASE_USER",
            "postgres");
    system =
        TrialSystem.start(
            new TrialSystem.Start(
                Repository.ROOT,
                Repository.state("kill-" + ProcessHandle.current().pid()),
                ports,
                throughRelays));
  }

  private static int relay(int target, Effects effects) {
    Relay relay = new Relay(target, effects, () -> trigger);
    relays.add(relay);
    return relay.port();
  }

  @AfterAll
  static void stop() throws IOException {
    system.close();
    relays.forEach(Relay::close);
    postgres.close();
  }

  @Test
  void everyPointOfAnIssueAndOfARevocationEndsInTheSameState() {
    life("K", Integer.MAX_VALUE, Trigger.Moment.PASS);
    List<String> undisturbed = trigger.seen();
    System.out.println("effects of an issue and a revocation: " + undisturbed);
    assertThat(undisturbed.stream().filter("ldap"::equals)).hasSize(2);
    assertThat(undisturbed.stream().filter("james"::equals)).hasSize(2);
    // Accept, decide, two effects in force, settle; twice.
    assertThat(undisturbed.stream().filter("ledger"::equals)).hasSizeGreaterThanOrEqualTo(10);
    for (int effect = 1; effect <= undisturbed.size(); effect++) {
      life("Tr", effect, Trigger.Moment.KILL_BEFORE);
      assertThat(trigger.fired()).as("before effect %d", effect).isTrue();
      life("S", effect, Trigger.Moment.KILL_AFTER);
      assertThat(trigger.fired()).as("after effect %d", effect).isTrue();
    }
  }

  /** One life of an account, with a kill at this effect; the next one is at peace. */
  private static void life(String onset, int effect, Trigger.Moment moment) {
    String given = onset + letters(Math.floorMod(effect, 26 * 26));
    Person person = Person.named("Vi Thị " + given);
    String address = (given + "vt@phutho.gov.vn").toLowerCase(Locale.ROOT);
    trigger.arm(effect, moment);
    settle(new Papers().issue(person));
    assertThat(system.inspection().entry(address)).as(address).isPresent();
    settle(new Papers().revoke(person, address, "skhcn@phutho.gov.vn"));
    trigger.disarm();
    assertEndState(address);
  }

  private static String letters(int number) {
    return "a" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  /**
   * Submits as a request system does: again, until it has an answer; starts the adapter when it is
   * dead.
   */
  private static void settle(Papers paper) {
    String jws = system.signer().sign(paper.json());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(
            () -> {
              if (!system.adapter().isAlive()) {
                system.adapter().start();
              }
              Answer answer = system.requests().submit(jws);
              assertThat(answer.status()).isIn(200, 202);
              return system
                  .requests()
                  .request(paper.number())
                  .items()
                  .get(0)
                  .state()
                  .equals("applied");
            });
  }

  private static void assertEndState(String address) {
    var entry = system.inspection().entry(address).orElseThrow();
    assertThat(entry.getAttributeValue("hopthuStatus")).isEqualTo("sendLocked");
    assertThat(entry.getAttributeValue("hopthuStatusUntil")).isEqualTo("2026-12-18");
    assertThat(entry.getAttributeValue("hopthuHandover")).isEqualTo("skhcn@phutho.gov.vn");
    assertThat(system.inspection().mailbox(address).body())
        .contains("\"handover\":\"skhcn@phutho.gov.vn\"", "\"quotaBytes\":1048576000");
    assertThat(system.inspection().entry(address.replace("@", "2@"))).isEmpty();
    String history = system.operator().account(address).body().get("history").toString();
    assertThat(history).containsOnlyOnce("what=issued").containsOnlyOnce("what=state sendLocked");
  }
}

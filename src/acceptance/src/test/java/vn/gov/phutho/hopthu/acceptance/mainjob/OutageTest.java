package vn.gov.phutho.hopthu.acceptance.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

/** G4: LDAP or James is gone for a minute in the middle of the work. */
class OutageTest {
  private static final Duration OUTAGE = Duration.ofMinutes(1);
  private static TrialSystem system;

  @BeforeAll
  static void start() {
    system =
        TrialSystem.start(
            new TrialSystem.Start(
                Repository.ROOT,
                Repository.state("outage-" + ProcessHandle.current().pid()),
                Ports.free(),
                Map.of()));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void anItemIsAppliedAfterTheDirectoryHasReturned() {
    system.directory().stop();
    String number = submitted("Hà Thị Nở");
    staysAccepted(number);
    system.directory().start();
    assertApplied(number, "noht@phutho.gov.vn");
  }

  @Test
  void anItemIsAppliedAfterTheMailServerHasReturned() {
    system.killJames();
    String number = submitted("Hà Thị Lan");
    staysAccepted(number);
    // The directory's part is done; the mailbox is what is waited for.
    assertThat(system.inspection().entry("lanht@phutho.gov.vn")).isPresent();
    system.startJames();
    assertApplied(number, "lanht@phutho.gov.vn");
  }

  private static String submitted(String fullName) {
    Papers paper = new Papers().issue(Person.named(fullName));
    assertThat(system.requests().submit(system.signer().sign(paper.json())).status())
        .isEqualTo(202);
    return paper.number();
  }

  private static void staysAccepted(String number) {
    await()
        .during(OUTAGE)
        .atMost(OUTAGE.plusSeconds(20))
        .until(() -> system.requests().request(number).items().get(0).state().equals("accepted"));
  }

  private static void assertApplied(String number, String address) {
    Answer answer = system.settled(number);
    assertThat(answer.items().get(0).state()).isEqualTo("applied");
    assertThat(answer.items().get(0).address()).isEqualTo(address);
    assertThat(system.inspection().entry(address)).isPresent();
    assertThat(system.inspection().mailbox(address).statusCode()).isEqualTo(200);
  }
}

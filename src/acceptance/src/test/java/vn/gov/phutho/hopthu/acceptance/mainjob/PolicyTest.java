package vn.gov.phutho.hopthu.acceptance.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** An item is applied when the mail tier obeys what the adapter expects of it, and not before. */
class PolicyTest {
  private static final Duration WHILE = Duration.ofSeconds(5);
  private static TrialSystem system;

  @BeforeAll
  static void start() {
    system =
        TrialSystem.start(
            new TrialSystem.Start(
                Repository.ROOT,
                Repository.state("policy-" + ProcessHandle.current().pid()),
                Ports.free(),
                Map.of()));
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  private static String health() throws IOException, InterruptedException {
    URI uri =
        URI.create("http://127.0.0.1:" + system.ports().adapter() + "/actuator/health/policy");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void appliesNothingWhileTheListsOfOfficialDomainsDiffer() throws Exception {
    assertThat(health()).contains("\"policy\":\"matches\"", "\"status\":\"UP\"");

    Path list = system.folder().config().resolve("official-domains.yaml");
    String agreed = Files.readString(list);
    restartWith(list, agreed.stripTrailing() + "\n  - edu.vn\n");
    assertThat(health())
        .contains("\"policy\":\"differs\"", "\"status\":\"DIFFERS\"", "hopthu.properties");
    Papers paper = new Papers().issue(Person.named("Hoàng Thị Khác"));
    assertThat(system.requests().submit(system.signer().sign(paper.json())).status())
        .isEqualTo(202);
    // D7: what goes into LDAP does not wait.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> system.inspection().entry("khacht@phutho.gov.vn").isPresent());
    await()
        .during(WHILE)
        .atMost(WHILE.plusSeconds(20))
        .until(() -> state(paper.number()).equals("accepted"));

    restartWith(list, agreed);
    assertThat(system.settled(paper.number()).items().get(0).state()).isEqualTo("applied");
    assertThat(health()).contains("\"policy\":\"matches\"");
  }

  private static String state(String number) {
    return system.requests().request(number).items().get(0).state();
  }

  private static void restartWith(Path list, String domains) throws IOException {
    system.adapter().kill();
    Files.writeString(list, domains);
    system.adapter().start();
  }
}

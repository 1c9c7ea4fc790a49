package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.internet.RemoteMailServer;

/** D5: a copy that was sent on before its owner was locked, and waits, does not leave after it. */
class WaitingForwardTest {
  private static final String CLERK = "clerk@hanoi.gov.vn";
  private static final String OTHER = "other@hanoi.gov.vn";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void staysWithItsOwnerOnceHeMaySendNothingOn() throws IOException {
    try (MailTier tier = MailTier.start("waiting-forward")) {
      ForwardScene scene = new ForwardScene(tier);
      Person live = tier.person("live");
      Person revoked = tier.person("revoked");
      Person scripted = tier.person("scripted");
      Person suspended = tier.person("suspended");
      Person leaver = tier.person("leaver");
      Person granted = tier.person("granted");
      List.of(live, revoked, suspended, leaver, granted)
          .forEach(p -> scene.forward(p.address(), CLERK));
      scene.script(scripted, "redirect \"" + CLERK + "\";\r\n");
      List.of(leaver, granted).forEach(p -> scene.change(p, Status.SEND_LOCKED, CLERK));
      int port = tier.internet().smtpPort();
      tier.internet().close();
      List<String> citizens =
          List.of(live, revoked, scripted, suspended, leaver, granted).stream()
              .map(p -> scene.letter(p.address(), "for " + p.address()))
              .toList();
      await().atMost(PATIENCE).until(() -> outgoing(tier).contains("\"size\":6"));

      List.of(revoked, scripted).forEach(p -> tier.change(p.with(Status.SEND_LOCKED)));
      tier.change(suspended.with(Status.SUSPENDED));
      scene.change(leaver, Status.SEND_LOCKED, OTHER);
      // What was read before is believed for half a second at most.
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
      try (RemoteMailServer internet = RemoteMailServer.start(port, 0)) {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .untilAsserted(
                () -> {
                  // Due now instead of in five minutes.
                  tier.admin()
                      .send(
                          "PATCH",
                          "/mailQueues/outgoing/mails?delayed=true",
                          "{\"delayed\":false}");
                  assertThat(internet.subjects())
                      .contains("for " + live.address(), "for " + granted.address());
                  assertThat(outgoing(tier)).contains("\"size\":0");
                });
        tier.change(suspended);
        List.of(revoked, scripted, suspended, leaver)
            .forEach(p -> tier.awaitInbox(p, "for " + p.address()));
        assertThat(internet.subjects())
            .containsExactlyInAnyOrder("for " + live.address(), "for " + granted.address());
        assertThat(citizens.stream().flatMap(c -> scene.repliesTo(c).stream())).isEmpty();
        assertThat(scene.notices(revoked)).as("the state is no news for each message").isZero();
        assertThat(Files.readAllLines(tier.files().audit()))
            .filteredOn(l -> l.contains("\"door\":\"outgoing\",\"rule\":\"forward\""))
            .hasSize(4)
            .allMatch(l -> l.contains("\"outcome\":\"refuse\""));
      }
    }
  }

  private static String outgoing(MailTier tier) {
    return tier.admin().send("GET", "/mailQueues/outgoing", "").body();
  }
}

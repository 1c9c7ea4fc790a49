package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.testkit.james.JamesConfiguration;
import vn.gov.phutho.hopthu.testkit.james.TextEdit;

/** No door is open, and no processor stands, that no scenario goes through. */
@ExtendWith(SharedMailTier.class)
class DoorCoverageTest {
  private static final Coverage SCENARIOS = Coverage.ofScenarios();

  private final MailTier tier;

  @TempDir private Path folder;

  DoorCoverageTest(MailTier tier) {
    this.tier = tier;
  }

  private JamesConfiguration effective() {
    return new JamesConfiguration(tier.files().work().resolve("conf"));
  }

  @Test
  void everyDoorIsCovered() {
    assertThat(SCENARIOS.missing(Doors.of(effective()))).isEmpty();
  }

  @Test
  void everyNameOfAScenarioIsADoor() {
    assertThat(SCENARIOS.unknown(Doors.of(effective()))).isEmpty();
  }

  private java.util.Set<String> missingAfter(String file, TextEdit edit) {
    JamesConfiguration changed = effective().copyTo(folder.resolve("conf")).edit(file, edit);
    return SCENARIOS.missing(Doors.of(changed));
  }

  @Test
  void missesAProcessorThatWasAdded() {
    assertThat(
            missingAfter(
                "mailetcontainer.xml",
                t -> t.replace("</processors>", "<processor state=\"new\"/></processors>")))
        .containsExactly("processor:new");
  }

  @Test
  void missesLmtpThatWasSwitchedOn() {
    assertThat(
            missingAfter(
                "lmtpserver.xml",
                t ->
                    t.replace(
                        "<lmtpserver enabled=\"false\"/>",
                        "<lmtpserver enabled=\"true\"><jmxName>lmtp</jmxName></lmtpserver>")))
        .containsExactly("lmtp:lmtp");
  }

  @Test
  void missesAFourthSmtpServer() {
    assertThat(
            missingAfter(
                "smtpserver.xml",
                t ->
                    t.replace(
                        "</smtpservers>",
                        "<smtpserver enabled=\"true\"><jmxName>fourth</jmxName></smtpserver>"
                            + "</smtpservers>")))
        .containsExactly("smtp:fourth");
  }

  @Test
  void missesAnotherWayToLogInByJmap() {
    assertThat(
            missingAfter(
                "jmap.properties",
                t ->
                    t.replace(
                        ".jmap.WatchedPassword",
                        ".jmap.WatchedPassword,JWTAuthenticationStrategy")))
        .containsExactly("jmap:JWTAuthenticationStrategy");
  }
}

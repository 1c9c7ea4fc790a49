package vn.gov.phutho.hopthu.extension.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static Scan scan(ScriptedClamd clamd, byte[] content, Duration patience) {
    return new Clamd(clamd.address(), patience).scan(() -> new ByteArrayInputStream(content));
  }

  private static Scan scan(String reply) {
    try (ScriptedClamd clamd =
        new ScriptedClamd(
            socket -> {
              ScriptedClamd.stream(socket);
              ScriptedClamd.say(socket, reply);
            })) {
      return scan(clamd, new byte[10], PATIENCE);
    }
  }

  @Test
  void sendsEveryOctetInChunks() {
    byte[] message = new byte[300_000];
    new Random(7).nextBytes(message);
    AtomicReference<byte[]> arrived = new AtomicReference<>();
    try (ScriptedClamd clamd =
        new ScriptedClamd(
            socket -> {
              arrived.set(ScriptedClamd.stream(socket));
              ScriptedClamd.say(socket, "stream: OK");
            })) {
      assertThat(scan(clamd, message, PATIENCE)).isEqualTo(new Scan.Clean());
    }
    assertThat(arrived.get()).isEqualTo(message);
  }

  @Test
  void namesWhatWasFound() {
    assertThat(scan("stream: Eicar-Test-Signature FOUND"))
        .isEqualTo(new Scan.Infected("Eicar-Test-Signature"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "INSTREAM size limit exceeded. ERROR",
        "stream: Can't allocate memory ERROR",
        "OK",
        "stream: OK and more",
        "UNKNOWN COMMAND"
      })
  void takesNoOtherAnswerForClean(String reply) {
    assertThat(scan(reply)).isInstanceOf(Scan.Unavailable.class);
  }

  @Test
  void readsTheAnswerOfOneThatCutsTheStream() {
    try (ScriptedClamd clamd =
        new ScriptedClamd(
            socket -> ScriptedClamd.say(socket, "INSTREAM size limit exceeded. ERROR"))) {
      assertThat(scan(clamd, new byte[8 << 20], PATIENCE)).isInstanceOf(Scan.Unavailable.class);
    }
  }

  @Test
  void waitsNoLongerThanItMayForAnAnswer() {
    try (ScriptedClamd silent = new ScriptedClamd(ScriptedClamd::stream)) {
      assertThat(scan(silent, new byte[10], SHORT)).isInstanceOf(Scan.Unavailable.class);
    }
  }

  @Test
  void waitsNoLongerThanItMayForOneThatDoesNotRead() {
    try (ScriptedClamd deaf = new ScriptedClamd(socket -> {})) {
      assertThat(scan(deaf, new byte[64 << 20], SHORT)).isInstanceOf(Scan.Unavailable.class);
    }
  }

  @Test
  void isUnavailableWhereNobodyListens() {
    InetSocketAddress gone;
    try (ScriptedClamd clamd = new ScriptedClamd(socket -> {})) {
      gone = clamd.address();
    }
    Clamd clamd = new Clamd(gone, PATIENCE);
    assertThat(clamd.scan(() -> new ByteArrayInputStream(new byte[1])))
        .isInstanceOf(Scan.Unavailable.class);
    assertThat(clamd.isThere()).isFalse();
  }

  @Test
  void isUnavailableForAMessageThatCannotBeRead() {
    try (ScriptedClamd clamd = new ScriptedClamd(socket -> {})) {
      Content broken =
          () -> {
            throw new IOException("gone");
          };
      assertThat(new Clamd(clamd.address(), PATIENCE).scan(broken))
          .isInstanceOf(Scan.Unavailable.class);
    }
  }
}

package vn.gov.phutho.hopthu.extension.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RspamdTest {
  private static final Envelope NOBODY =
      new Envelope("", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Map<String, List<String>> asked = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "{\"action\":\"no action\",\"score\":0.1}";
  private volatile boolean silent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/checkv2", this::reply);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private void reply(HttpExchange exchange) throws IOException {
    byte[] message = exchange.getRequestBody().readAllBytes();
    exchange.getRequestHeaders().forEach((k, v) -> asked.put(k, List.copyOf(v)));
    asked.put("(message)", List.of(new String(message, StandardCharsets.US_ASCII)));
    if (silent) {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Scan scan(Envelope envelope, Duration patience) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/checkv2");
    return new Rspamd(url, patience)
        .scan(
            () -> new ByteArrayInputStream("Subject: x\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
            envelope);
  }

  private Scan scan() {
    return scan(NOBODY, Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @CsvSource({
    "no action, Clean",
    "add header, Spam",
    "rewrite subject, Spam",
    "reject, Rejected",
    "discard, Rejected",
    "quarantine, Rejected",
    "greylist, Later",
    "soft reject, Later",
    "something new, Unavailable"
  })
  void readsEveryAction(String action, String scan) {
    Scan read = Rspamd.read("{\"action\":\"" + action + "\",\"score\":4.5}");
    assertThat(read.getClass().getSimpleName()).isEqualTo(scan);
  }

  @Test
  void sendsMessageAndEnvelope() {
    Envelope envelope =
        new Envelope(
            "a@b.vn",
            List.of("c@d.vn", "e@f.vn"),
            Optional.of("a@b.vn"),
            Optional.of("192.0.2.1"),
            Optional.of("client.example"));
    assertThat(scan(envelope, Duration.ofSeconds(20))).isEqualTo(new Scan.Clean());
    assertThat(asked)
        .containsEntry("(message)", List.of("Subject: x\r\n\r\n"))
        .containsEntry("From", List.of("a@b.vn"))
        .containsEntry("User", List.of("a@b.vn"))
        .containsEntry("Ip", List.of("192.0.2.1"))
        .containsEntry("Helo", List.of("client.example"));
    assertThat(asked.get("Rcpt")).containsExactlyInAnyOrder("c@d.vn", "e@f.vn");
  }

  @Test
  void leavesOutWhatWouldEndAHeader() {
    Envelope envelope =
        new Envelope(
            "a@b.vn\r\nUser: root",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("m\u00e1y"));
    assertThat(scan(envelope, Duration.ofSeconds(20))).isEqualTo(new Scan.Clean());
    assertThat(asked).doesNotContainKeys("From", "User", "Helo");
  }

  @Test
  void isUnavailableWhenRspamdIsNotWell() {
    status = 500;
    assertThat(scan()).isInstanceOf(Scan.Unavailable.class);
    status = 200;
    answer = "busy";
    assertThat(scan()).isInstanceOf(Scan.Unavailable.class);
    answer = "{}";
    assertThat(scan()).isInstanceOf(Scan.Unavailable.class);
  }

  @Test
  void waitsNoLongerThanItMay() {
    silent = true;
    assertThat(scan(NOBODY, Duration.ofMillis(300))).isInstanceOf(Scan.Unavailable.class);
  }
}

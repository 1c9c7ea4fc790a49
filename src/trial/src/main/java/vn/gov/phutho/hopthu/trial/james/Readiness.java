package vn.gov.phutho.hopthu.trial.james;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Whether a James takes work: every door answers, and its own health check is content. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final JamesPorts ports;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Readiness(JamesPorts ports) {
    this.ports = ports;
  }

  /** Whether James is up and says itself that it is not well. */
  static boolean isIll(String missing) {
    return missing.startsWith("{\"status\":\"unhealthy\"");
  }

  /** What is still missing; empty when all is there. */
  Optional<String> missing() throws InterruptedException {
    for (int port : ports.all()) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            (int) PATIENCE.toMillis());
      } catch (IOException notYet) {
        return Optional.of("port " + port + " does not answer");
      }
    }
    URI health = URI.create("http://127.0.0.1:" + ports.webAdmin() + "/healthcheck");
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
      String body = http.send(request, BodyHandlers.ofString()).body();
      return body.startsWith("{\"status\":\"healthy\"") ? Optional.empty() : Optional.of(body);
    } catch (IOException notYet) {
      return Optional.of(health + " does not answer");
    }
  }
}

package vn.gov.phutho.hopthu.extension.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Rspamd, asked by {@code POST /checkv2} of its normal worker; the message is streamed. */
public final class Rspamd {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI url;
  private final Duration patience;
  private final HttpClient http;

  public Rspamd(URI url, Duration patience) {
    this.url = url;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build();
  }

  /** Scans one message; whatever goes wrong is {@link Scan.Unavailable}. */
  public Scan scan(Content message, Envelope envelope) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request(message, envelope), BodyHandlers.ofString());
    try {
      HttpResponse<String> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == 200
          ? read(response.body())
          : new Scan.Unavailable("rspamd: status " + response.statusCode());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Scan.Unavailable("rspamd: no answer in " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      return new Scan.Unavailable("rspamd: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Scan.Unavailable("rspamd: interrupted");
    }
  }

  static Scan read(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      double score = answer.path("score").asDouble();
      return switch (answer.path("action").asText()) {
        case "no action" -> new Scan.Clean();
        case "add header", "rewrite subject" -> new Scan.Spam(score);
        case "reject", "discard", "quarantine" -> new Scan.Rejected(score);
        case "greylist", "soft reject" -> new Scan.Later();
        default -> new Scan.Unavailable("rspamd: no action that is known");
      };
    } catch (IOException notJson) {
      return new Scan.Unavailable("rspamd: not JSON");
    }
  }

  private HttpRequest request(Content message, Envelope envelope) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> open(message)));
    header(request, "From", envelope.sender());
    envelope.recipients().forEach(r -> header(request, "Rcpt", r));
    envelope.login().ifPresent(l -> header(request, "User", l));
    envelope.client().ifPresent(c -> header(request, "IP", c));
    envelope.helo().ifPresent(h -> header(request, "Helo", h));
    return request.build();
  }

  /** What is no plain text stays out: it is the peer's, and must not end a header. */
  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      request.header(name, value);
    }
  }

  private static InputStream open(Content message) {
    try {
      return message.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

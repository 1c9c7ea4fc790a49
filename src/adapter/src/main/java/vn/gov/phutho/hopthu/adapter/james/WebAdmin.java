package vn.gov.phutho.hopthu.adapter.james;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.model.MailAddress;

/** James' WebAdmin over HTTP. No call throws, and none lasts longer than the time-out. */
public final class WebAdmin {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI base;
  private final AdminToken token;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * @param base e.g. {@code http://127.0.0.1:8000}
   * @param timeout for connecting, and for a whole answer
   */
  public WebAdmin(URI base, AdminToken token, Duration timeout) {
    this.base = base;
    this.token = token;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  Answer get(String path) {
    return send(path, "GET", HttpRequest.BodyPublishers.noBody());
  }

  Answer put(String path, JsonNode body) {
    return send(path, "PUT", HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  /** A POST that may take long; of an answer of several lines the last one counts. */
  Answer post(String path, JsonNode body, Duration patience) {
    return send(path, "POST", HttpRequest.BodyPublishers.ofString(body.toString()), patience);
  }

  /** Takes a body that may be of any size. */
  @FunctionalInterface
  interface Receiver {
    /** What came of it; throws when the body breaks off or cannot be kept. */
    String take(InputStream body) throws IOException;
  }

  /** Streams the body of a GET to the receiver; done only when it took the whole of it. */
  Ran download(String path, Duration patience, Receiver receiver) {
    HttpRequest request = request(path).GET().build();
    CompletableFuture<HttpResponse<InputStream>> call =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> response = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          return new Ran.Later(base + path + ": James answered " + response.statusCode());
        }
        // A body that stalls would keep this thread for ever.
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
            .execute(() -> close(body));
        return new Ran.Done(receiver.take(body));
      }
    } catch (TimeoutException e) {
      call.cancel(true);
      return new Ran.Later(base + path + ": no answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Ran.Later(
          base
              + path
              + ": "
              + Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName());
    } catch (IOException e) {
      return new Ran.Later(base + path + ": cut short, " + e.getMessage());
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return new Ran.Later(base + path + ": interrupted");
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer delete(String path) {
    return send(path, "DELETE", HttpRequest.BodyPublishers.noBody());
  }

  /** The path of an account; signs such as + and ' are legal in an address and escaped here. */
  static String account(MailAddress address) {
    return "/hopthu/accounts/"
        + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path))
        .header("Authorization", "Bearer " + token.issue());
  }

  private Answer send(String path, String verb, HttpRequest.BodyPublisher body) {
    return send(path, verb, body, timeout);
  }

  private Answer send(String path, String verb, HttpRequest.BodyPublisher body, Duration patience) {
    HttpRequest request =
        request(path)
            // WebAdmin loses the body of a form, which is what some clients send by default.
            .header("Content-Type", "application/json")
            .method(verb, body)
            .build();
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      // The client's own time-out ends with the header; a body may stall as well.
      HttpResponse<String> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      String last = response.body().strip();
      last = last.substring(last.lastIndexOf('\n') + 1);
      return new Answer.Spoken(response.statusCode(), json(last));
    } catch (TimeoutException e) {
      call.cancel(true);
      return silent(path, "no answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return silent(path, Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName());
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return silent(path, "interrupted");
    }
  }

  private Answer silent(String path, String why) {
    return new Answer.Silent(base + path + ": " + why);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public String toString() {
    return base.toString();
  }
}

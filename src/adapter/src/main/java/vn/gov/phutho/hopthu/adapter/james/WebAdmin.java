package vn.gov.phutho.hopthu.adapter.james;

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

  Answer delete(String path) {
    return send(path, "DELETE", HttpRequest.BodyPublishers.noBody());
  }

  /** The path of an account; signs such as + and ' are legal in an address and escaped here. */
  static String account(MailAddress address) {
    return "/hopthu/accounts/"
        + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Answer send(String path, String verb, HttpRequest.BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path))
            .header("Authorization", "Bearer " + token.issue())
            // WebAdmin loses the body of a form, which is what some clients send by default.
            .header("Content-Type", "application/json")
            .method(verb, body)
            .build();
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      // The client's own time-out ends with the header; a body may stall as well.
      HttpResponse<String> response = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer.Spoken(response.statusCode(), json(response.body()));
    } catch (TimeoutException e) {
      call.cancel(true);
      return silent(path, "no answer within " + timeout.toMillis() + " ms");
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

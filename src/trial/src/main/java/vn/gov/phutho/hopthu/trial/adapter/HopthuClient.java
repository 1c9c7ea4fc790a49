package vn.gov.phutho.hopthu.trial.adapter;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request system's and the owner's side of the adapter's HTTP interface. */
public final class HopthuClient {
  /** What the adapter answered. */
  public record Answer(int status, Map<String, Object> body) {
    /** The items of a document's answer, in their order. */
    public List<Item> items() {
      return ((List<?>) body.getOrDefault("items", List.of()))
          .stream().map(i -> new Item((Map<?, ?>) i)).toList();
    }

    /** The slugs of the reasons for a refusal. */
    public List<String> reasons() {
      return codes(body.getOrDefault("reasons", List.of()));
    }
  }

  /** One item as answered. */
  public record Item(Map<?, ?> fields) {
    public String item() {
      return text("item");
    }

    public String state() {
      return text("state");
    }

    public String address() {
      return text("address");
    }

    public List<String> reasons() {
      return codes(fields.containsKey("reasons") ? fields.get("reasons") : List.of());
    }

    private String text(String field) {
      Object value = fields.get(field);
      return value == null ? "" : value.toString();
    }
  }

  private static List<String> codes(@Nullable Object reasons) {
    return reasons instanceof List<?> list
        ? list.stream().map(r -> String.valueOf(((Map<?, ?>) r).get("code"))).toList()
        : List.of();
  }

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;
  private final String token;

  /**
   * A client of the adapter.
   *
   * @param base e.g. {@code http://127.0.0.1:8580}
   * @param token the bearer token, with the roles that the calls need
   */
  public HopthuClient(String base, String token) {
    this.base = base;
    this.token = token;
  }

  public Answer submit(String jws) {
    return send(post("/v1/requests", "application/jose", jws));
  }

  public Answer request(String number) {
    return send(to("/v1/requests/" + encode(number)).GET());
  }

  /** Takes the initial secret of an item, which works once. */
  public Answer initialSecret(String number, String item) {
    return send(
        post(
            "/v1/requests/" + encode(number) + "/items/" + encode(item) + "/secret",
            "application/json",
            ""));
  }

  public Answer changeSecret(String address, String current, String wanted) {
    String body =
        JSONObjectUtils.toJSONString(Map.of("address", address, "current", current, "new", wanted));
    return send(post("/v1/secret", "application/json", body));
  }

  public Answer account(String address) {
    return send(to("/v1/accounts/" + encode(address)).GET());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder post(String path, String type, String body) {
    return to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = response.body().strip();
      return new Answer(
          response.statusCode(), body.startsWith("{") ? JSONObjectUtils.parse(body) : Map.of());
    } catch (IOException | ParseException notAnswered) {
      throw new IllegalStateException("no answer from " + base, notAnswered);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

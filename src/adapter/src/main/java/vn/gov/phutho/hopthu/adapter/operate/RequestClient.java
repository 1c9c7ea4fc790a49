package vn.gov.phutho.hopthu.adapter.operate;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.intake.RequestPath;

/** Speaks to the HTTP interface of a running adapter. */
final class RequestClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final String base;
  private final String token;

  /**
   * A client.
   *
   * @param base the adapter, e.g. {@code http://127.0.0.1:8580}
   */
  RequestClient(URI base, String token) {
    this.base = base.toString().replaceAll("/+$", "");
    this.token = token;
  }

  /** An answer; the body is a null node when it was no JSON. */
  record Answer(int status, JsonNode body) {
    boolean isOk() {
      return status / 100 == 2;
    }

    /** Whether the same request may be answered otherwise later. */
    boolean isTemporary() {
      return status == 429 || status >= 500;
    }
  }

  Answer submit(byte[] jws) throws IOException, InterruptedException {
    String type = jws.length > 0 && jws[0] == '{' ? "application/jose+json" : "application/jose";
    return send(
        to("/v1/requests")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(jws))
            .build());
  }

  Answer show(String number) throws IOException, InterruptedException {
    return send(to(RequestPath.of(number)).GET().build());
  }

  Answer account(String address) throws IOException, InterruptedException {
    String segment = URLEncoder.encode(address, StandardCharsets.UTF_8);
    return send(to("/v1/accounts/" + segment).GET().build());
  }

  /** The directory as text of this format, or the answer that says why not. */
  Export directory(Optional<String> agency, String format)
      throws IOException, InterruptedException {
    String whose =
        agency.map(a -> "&agency=" + URLEncoder.encode(a, StandardCharsets.UTF_8)).orElse("");
    HttpResponse<byte[]> response =
        http.send(
            to("/v1/directory?format=" + format + whose).GET().build(), BodyHandlers.ofByteArray());
    return new Export(answer(response), new String(response.body(), StandardCharsets.UTF_8));
  }

  /** An answer with its body as it came; every format is text in UTF-8. */
  record Export(Answer answer, String text) {}

  /** What comes by that day; {@code asOf} as typed. */
  Answer plan(String asOf) throws IOException, InterruptedException {
    return send(
        to("/v1/plan?asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8)).GET().build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    return answer(http.send(request, BodyHandlers.ofByteArray()));
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (JacksonException notJson) {
      return new Answer(response.statusCode(), JSON.nullNode());
    }
  }
}

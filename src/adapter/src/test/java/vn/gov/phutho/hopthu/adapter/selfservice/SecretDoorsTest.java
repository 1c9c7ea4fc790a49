package vn.gov.phutho.hopthu.adapter.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** The page and Roundcube's endpoint as HTTP sees them (E3). */
class SecretDoorsTest {
  private static final String HUNG = "hungtm@phutho.gov.vn";
  private static final String CHOSEN = "dòng-Sông-Lô-7";

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private PageServer server = new PageServer(1000);

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(server.url(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(server.url(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> change(String address, String current, String wanted)
      throws IOException, InterruptedException {
    Matcher token =
        Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(get("/doi-mat-khau").body());
    assertThat(token.find()).isTrue();
    return post(
        "/doi-mat-khau",
        Map.of(
            "form",
            token.group(1),
            "address",
            address,
            "current",
            current,
            "new",
            wanted,
            "repeat",
            wanted));
  }

  /** As the httpapi driver sends it with its method POST. */
  private HttpResponse<String> roundcube(String user, String current, String wanted)
      throws IOException, InterruptedException {
    return post(
        "/v1/secret/roundcube", Map.of("user", user, "curpass", current, "newpass", wanted));
  }

  @Test
  void keepsThePageToItself() throws Exception {
    HttpResponse<String> page = get("/doi-mat-khau");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/doi-mat-khau");
    assertThat(page.body()).contains("lang=\"vi\"").doesNotContain("<script", "style=");
    assertThat(get("/doi-mat-khau/style.css").statusCode()).isEqualTo(200);
  }

  @Test
  void changesAnInitialSecret() throws Exception {
    server.issued(HUNG);
    HttpResponse<String> done = change(" HungTM@phutho.gov.vn ", PageServer.INITIAL, CHOSEN);

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("Đã đổi mật khẩu").doesNotContain(CHOSEN);
    assertThat(server.opens(HUNG, CHOSEN)).isTrue();
  }

  @Test
  void refusesAFormThatWasNotSentFromThePage() throws Exception {
    server.issued(HUNG);
    Map<String, String> form =
        Map.of(
            "address",
            HUNG,
            "current",
            PageServer.INITIAL,
            "new",
            CHOSEN,
            "repeat",
            CHOSEN,
            "form",
            "made up");
    HttpResponse<String> refused = post("/doi-mat-khau", form);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains(ReasonCode.FORM_STALE.vi())
        .doesNotContain(CHOSEN, PageServer.INITIAL);
    assertThat(server.opens(HUNG, CHOSEN)).isFalse();
  }

  @Test
  void answersAlikeForAnUnknownAccount() throws Exception {
    server.issued(HUNG);
    HttpResponse<String> known = change(HUNG, "wrong", "hung");
    HttpResponse<String> unknown = change("nobody@phutho.gov.vn", "wrong", "hung");

    assertThat(known.statusCode()).isEqualTo(403).isEqualTo(unknown.statusCode());
    assertThat(withoutToken(known.body()).replace(HUNG, "*"))
        .isEqualTo(withoutToken(unknown.body()).replace("nobody@phutho.gov.vn", "*"));
    assertThat(known.body())
        .contains(ReasonCode.SECRET_WRONG.vi(), ReasonCode.SECRET_TOO_SHORT.vi());
  }

  private static String withoutToken(String body) {
    return body.replaceAll("name=\"form\" value=\"[^\"]*\"", "");
  }

  @Test
  void countsWrongSecretsByAccountAndForgivesTheRightOne() throws Exception {
    server.issued(HUNG);
    for (int n = 0; n < PageServer.PER_ACCOUNT; n++) {
      assertThat(change(HUNG, PageServer.INITIAL, "hung").statusCode()).isEqualTo(400);
    }
    for (int n = 0; n < PageServer.PER_ACCOUNT; n++) {
      assertThat(roundcube(HUNG, "wrong", CHOSEN).statusCode()).isEqualTo(403);
    }
    assertThat(change(HUNG, PageServer.INITIAL, CHOSEN).statusCode()).isEqualTo(429);
    assertThat(change("nobody@phutho.gov.vn", "wrong", CHOSEN).statusCode()).isEqualTo(403);
  }

  @Test
  void countsRequestsByAddressButNotAWebmailServers() throws Exception {
    server.close();
    server = new PageServer(2);
    assertThat(roundcube("a@phutho.gov.vn", "x", "y").statusCode()).isEqualTo(403);
    assertThat(roundcube("b@phutho.gov.vn", "x", "y").statusCode()).isEqualTo(403);
    assertThat(roundcube("c@phutho.gov.vn", "x", "y").statusCode()).isEqualTo(429);

    server.close();
    server = new PageServer(2, "127.0.0.1");
    for (String name : "abcd".split("")) {
      assertThat(roundcube(name + "@phutho.gov.vn", "x", "y").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void takesTheRequestOfRoundcubesDriver() throws Exception {
    server.issued(HUNG);
    assertThat(roundcube(HUNG, PageServer.INITIAL, "hung").body())
        .contains("secret-too-short", "secret-contains-name")
        .doesNotMatch("(?i)^ok$");

    HttpResponse<String> done = roundcube(HUNG, PageServer.INITIAL, CHOSEN);

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).matches("(?i)^ok$");
    assertThat(server.opens(HUNG, CHOSEN)).isTrue();
  }

  @Test
  void takesNoSecretInAUrl() throws Exception { // E4
    server.issued(HUNG);
    String query = "?user=" + HUNG + "&curpass=" + PageServer.INITIAL + "&newpass=Kz9bWq2e";

    assertThat(get("/v1/secret/roundcube" + query).statusCode()).isEqualTo(405);
    assertThat(post("/v1/secret/roundcube" + query, Map.of()).statusCode()).isEqualTo(400);
    assertThat(server.opens(HUNG, "Kz9bWq2e")).isFalse();
  }
}

package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.changed;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.json;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.sample;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.signed;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;

class RequestRoutesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final IntakeServer server = new IntakeServer();
  private static int numbers;

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void acceptsOnceAndSaysSoAgain() throws Exception {
    String number = fresh();
    byte[] jws = document(number);

    HttpResponse<String> first = post(jws);
    HttpResponse<String> second = post(jws);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(first.headers().firstValue("Location"))
        .contains("/v1/requests/" + number.replace("/", "%2F").replace("Đ", "%C4%90"));
    assertThat(json(first.body()))
        .isEqualTo(
            json(
                """
                {"number":"%s","items":[
                 {"item":"1","state":"accepted","reasons":[]},
                 {"item":"2","state":"accepted","reasons":[]},
                 {"item":"3","state":"accepted","reasons":[]}]}"""
                    .formatted(number)));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second.body())).isEqualTo(json(first.body()));
    assertThat(server.ledger().history(number)).hasSize(1);
  }

  @Test
  void acceptsFlattenedJson() throws Exception {
    String[] parts =
        new String(document(fresh()), java.nio.charset.StandardCharsets.US_ASCII).split("\\.", -1);
    String flattened =
        "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
            .formatted(parts[1], parts[0], parts[2]);

    assertThat(post(utf8(flattened), "application/jose+json").statusCode()).isEqualTo(202);
  }

  @Test
  void refusesOtherContentUnderTheSameNumber() throws Exception {
    String number = fresh();
    post(document(number));

    HttpResponse<String> response =
        post(signed(changed(d -> d.put("number", number).put("date", "2026-11-08"))));

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(problem(response).at("/reasons/0/code").stringValue()).isEqualTo("number-conflict");
  }

  @Test
  void tellsEveryReasonInBothLanguages() throws Exception {
    String number = fresh();

    HttpResponse<String> response =
        post(
            signed(
                changed(
                    d -> {
                      d.put("number", number).put("date", "2026-02-30");
                      d.remove("agency");
                    })));

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode problem = problem(response);
    assertThat(problem.path("type").stringValue()).isEqualTo("about:blank");
    assertThat(problem.path("title").stringValue()).isEqualTo("Bad Request");
    assertThat(problem.path("status").intValue()).isEqualTo(400);
    assertThat(problem.path("reasons").valueStream().map(r -> r.path("where").stringValue()))
        .containsExactlyInAnyOrder("/date", "/agency");
    JsonNode reason = problem.at("/reasons/0");
    assertThat(reason.propertyNames())
        .containsExactlyInAnyOrder("code", "where", "detail", "vi", "en", "clause");
    assertThat(server.ledger().find(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "jose",
        "application/jose+json+x"
      })
  void refusesOtherMediaTypes(String type) throws Exception {
    HttpResponse<String> response = post(document(fresh()), type);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(problem(response).at("/reasons/0/code").stringValue()).isEqualTo("wrong-media-type");
  }

  @Test
  void refusesTooLargeBodyWithAndWithoutItsLength() throws Exception {
    byte[] large = new byte[IntakeServer.MAX_BODY + 1];
    HttpRequest chunked =
        to("/v1/requests")
            .header("Content-Type", "application/jose")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();

    assertThat(post(large).statusCode()).isEqualTo(413);
    assertThat(HTTP.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    assertThat(problem(post(large)).at("/reasons/0/code").stringValue())
        .isEqualTo("body-too-large");
    assertThat(post(new byte[IntakeServer.MAX_BODY]).statusCode()).isEqualTo(400);
  }

  @Test
  void showsStatesAddressesAndReasons() throws Exception {
    String number = fresh();
    post(document(number));
    UUID id = UUID.randomUUID();
    MailAddress address = new MailAddress("hungtm" + numbers, "phutho.gov.vn");
    Append append =
        server
            .ledger()
            .append(
                Papers.NOW,
                List.of(
                    new Entry.AccountIssued(account(id, address)),
                    new Entry.ItemDecided(new ItemRef(number, "1"), id, List.of()),
                    new Entry.ItemMoved(new ItemRef(number, "1"), ItemState.APPLIED, List.of())));
    assertThat(append).isInstanceOf(Append.Appended.class);

    HttpResponse<String> response =
        get("/v1/requests/" + number.replace("/", "%2F").replace("Đ", "%C4%90"));

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = json(response.body());
    assertThat(answer.path("number").stringValue()).isEqualTo(number);
    assertThat(answer.path("acceptedAt").stringValue()).isEqualTo("2026-11-24T03:00:00Z");
    assertThat(answer.at("/items/0"))
        .isEqualTo(
            json(
                """
                {"item":"1","state":"applied","account":"%s","address":"%s","due":null,
                 "timeliness":null,"reasons":[]}"""
                    .formatted(id, address)));
    assertThat(answer.at("/items/1"))
        .isEqualTo(
            json(
                """
                {"item":"2","state":"accepted","account":null,"address":null,
                 "due":"2026-11-26T17:00:00Z","timeliness":"in_time","reasons":[]}"""));
    assertThat(response.body()).doesNotContain(Papers.NATIONAL_ID, "84912345678", "Hùng");
  }

  private static AccountRecord account(UUID id, MailAddress address) {
    return new AccountRecord(
        id,
        0,
        new Holder(
            AccountKind.PERSON,
            address,
            new PersonKey("p"),
            new Profile(
                "Trần Mạnh Hùng",
                Optional.empty(),
                Optional.of("skhcn"),
                Optional.of(new Phone("+84912345678")))),
        new AccountState.Active(),
        new SecretState.Initial(),
        MailboxSettings.of(1, Optional.empty(), List.of()),
        Circumstances.unknown(),
        "n");
  }

  @Test
  void findsNumberWithPlainSlashToo() throws Exception {
    String number = fresh();
    post(document(number));

    assertThat(get("/v1/requests/" + number.replace("Đ", "%C4%90")).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTheBadItemAtOnceInTheReceipt() throws Exception {
    String number = fresh();
    ObjectNode ten = (ObjectNode) json(sample("03-issue-ten-one-bad.json"));

    JsonNode receipt = json(post(signed(ten.put("number", number).toString())).body());

    assertThat(receipt.path("items").valueStream().map(i -> i.path("state").stringValue()))
        .containsExactly(
            "accepted",
            "accepted",
            "accepted",
            "accepted",
            "accepted",
            "accepted",
            "refused",
            "accepted",
            "accepted",
            "accepted");
    assertThat(receipt.at("/items/6/reasons")).hasSize(3);
  }

  @Test
  void knowsNoOtherDocument() throws Exception {
    HttpResponse<String> response = get("/v1/requests/99%2FNONE");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(problem(response).at("/reasons/0/code").stringValue()).isEqualTo("unknown-document");
  }

  @Test
  void wantsTokenWithTheRole() throws Exception {
    HttpRequest.Builder bare = HttpRequest.newBuilder(server.url().resolve("/v1/requests/1"));
    HttpResponse<String> none = HTTP.send(bare.build(), BodyHandlers.ofString());
    HttpResponse<String> wrong =
        HTTP.send(bare.copy().header("Authorization", "Bearer x").build(), BodyHandlers.ofString());
    HttpResponse<String> other =
        HTTP.send(
            bare.copy().header("Authorization", "Bearer " + IntakeServer.METRICS).build(),
            BodyHandlers.ofString());

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"hopthu\"");
    assertThat(problem(none).at("/reasons/0/code").stringValue()).isEqualTo("token-needed");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(problem(other).at("/reasons/0/code").stringValue()).isEqualTo("role-needed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/plan",
        "/v1/%72equests/1",
        "/v1/secret/../requests/1",
        "/v1/secret;/../requests/1",
        "/actuator/health/..;/prometheus",
        "//v1/requests/1"
      })
  void opensNoOtherPathToThatRole(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 403);
  }

  private static synchronized String fresh() {
    numbers++;
    return numbers + "/QĐ-SKHCN/" + numbers;
  }

  private static byte[] document(String number) {
    return signed(changed(d -> d.put("number", number)));
  }

  private static HttpResponse<String> post(byte[] jws) throws IOException, InterruptedException {
    return post(jws, "application/jose");
  }

  private static HttpResponse<String> post(byte[] jws, String type)
      throws IOException, InterruptedException {
    return HTTP.send(
        to("/v1/requests")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(jws))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(to(path).GET().build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Authorization", "Bearer " + IntakeServer.SUBMIT);
  }

  private static JsonNode problem(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    return json(response.body());
  }
}

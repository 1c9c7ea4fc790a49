package vn.gov.phutho.hopthu.adapter.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.model.AccountState;

/** {@code GET /v1/directory} as a portal sees it (F2). */
class DirectoryRoutesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static DirectoryServer server;

  @BeforeAll
  static void start() {
    server = new DirectoryServer(Set.of());
    server.given(
        anAccount().agency("Sở Khoa học và Công nghệ").address("skhcn@phutho.gov.vn").issued(),
        anAccount().named("Trần Mạnh Hùng").address("hungtm@phutho.gov.vn").issued(),
        anAccount().named("Đỗ Ánh").worksAt("cds.skhcn").address("anhd@phutho.gov.vn").issued(),
        anAccount().named("Vũ Ý").worksAt("snv").address("yv@phutho.gov.vn").issued());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder ask(DirectoryServer at, String query) {
    return HttpRequest.newBuilder(URI.create(at.url() + "/v1/directory" + query));
  }

  private static HttpResponse<String> get(String query, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        ask(server, query).header("Authorization", "Bearer " + DirectoryServer.READER);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void givesAnAgencyWithItsSubUnitsAndNobodyElse() throws Exception {
    HttpResponse<String> answer = get("?agency=skhcn");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith(
            "{\"agency\":\"skhcn\",\"name\":\"Sở Khoa học và Công nghệ\",\"count\":3,\"entries\":[")
        .contains(
            "{\"kind\":\"person\",\"address\":\"hungtm@phutho.gov.vn\",\"name\":\"Trần Mạnh Hùng\","
                + "\"title\":\"Chuyên viên\",\"agency\":\"skhcn\","
                + "\"agencyName\":\"Sở Khoa học và Công nghệ\"}")
        .contains("anhd@phutho.gov.vn")
        .doesNotContain("yv@phutho.gov.vn");
    assertThat(get("?agency=cds.skhcn").body()).contains("anhd@").doesNotContain("hungtm@");
    assertThat(get("").body()).contains("hungtm@phutho.gov.vn", "yv@phutho.gov.vn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "vcf", "ldif"})
  void givesNoPersonalIdentifierInAnyFormat(String format) throws Exception {
    Entry.AccountIssued account =
        anAccount().worksAt("sct").address("sct" + format + "@phutho.gov.vn").issued();
    server.given(account);

    String body = get("?agency=sct&format=" + format).body();

    assertThat(body)
        .contains("sct" + format + "@phutho.gov.vn")
        .doesNotContain("84900000001", "900000001")
        .doesNotContain(account.record().holder().person().hex())
        .doesNotContain(account.account().toString(), "hopthu", "mobile", "15/SNV-VP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | text/csv",
        "text/vcard | text/vcard",
        "text/x-vcard | text/vcard",
        "application/ldif | text/x-ldif",
        "application/json | application/json",
        "*/* | application/json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/json",
        "application/json;q=0.2, text/csv;q=0.9, text/vcard;q=0.5 | text/csv",
        "text/*, application/json;q=0.9 | text/csv",
        "text/csv;q=0, text/* | text/vcard",
      })
  void answersInTheFormatOfTheHighestQuality(String accept, String type) throws Exception {
    assertThat(get("?agency=skhcn", "Accept", accept).headers().firstValue("Content-Type"))
        .hasValueSatisfying(v -> assertThat(v).startsWith(type));
  }

  @Test
  void takesTheParameterBeforeTheHeader() throws Exception {
    HttpResponse<String> answer = get("?agency=skhcn&format=csv", "Accept", "application/json");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("text/csv"));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"danh-ba-skhcn.csv\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"?format=xml | */*", "'' | image/png", "'' | text/csv;q=0", "'' | no type at all"})
  void refusesWhatItHasNotInBothLanguages(String query, String accept) throws Exception {
    HttpResponse<String> answer = get(query, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("export-format-unknown", "json, csv, vcf, ldif", "Danh bạ", "The directory");
  }

  @Test
  void saysThatAnAgencyIsUnknownAndThatAKnownOneIsEmpty() throws Exception {
    HttpResponse<String> unknown = get("?agency=khongco");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("unknown-agency");
    server.given(anAccount().agency("Sở cũ").address("socu@phutho.gov.vn").issued());
    assertThat(get("?agency=socu").body()).contains("\"count\":1");
  }

  @Test
  void answersNotModifiedUntilSomethingChanges() throws Exception {
    String agency = "cq" + UUID.randomUUID().toString().substring(0, 8);
    Entry.AccountIssued leaving = anAccount().worksAt(agency).issued();
    server.given(leaving, anAccount().worksAt(agency).issued());
    HttpResponse<String> first = get("?agency=" + agency);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");

    HttpResponse<String> second = get("?agency=" + agency, "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();

    server.given(
        new Entry.StateChanged(
            leaving.account(),
            1,
            new AccountState.SendLocked(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 25)),
            leaving.record().mailbox(),
            "16/SNV-VP"));
    HttpResponse<String> third = get("?agency=" + agency, "If-None-Match", tag);
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(third.body())
        .contains("\"count\":1")
        .doesNotContain(leaving.record().holder().address().toString());
  }

  @Test
  void aBookThatCannotBeReadIsNotAnEmptyOne() throws Exception {
    try {
      server.read((agencies, most) -> Observed.failed("the database is away"));
      HttpResponse<String> answer = get("?agency=skhcn", "Accept", "text/csv");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("ledger-unavailable").doesNotContain("the database");

      server.read((agencies, most) -> new Observed.Partial<>(List.of(), "more than " + most));
      assertThat(get("").statusCode()).isEqualTo(422);
      assertThat(get("").body()).contains("export-too-large", "more than 10000");
    } finally {
      server.readTheLedger();
    }
  }

  @Test
  void opensToATokenOfItsRoleAlone() throws Exception {
    assertThat(HTTP.send(ask(server, "").build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
    assertThat(
            HTTP.send(
                    ask(server, "")
                        .header("Authorization", "Bearer " + DirectoryServer.SUBMITTER)
                        .build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void opensToAllWhereTheSettingSaysSo() throws Exception {
    try (DirectoryServer open = new DirectoryServer(Set.of("/v1/directory"))) {
      assertThat(HTTP.send(ask(open, "").build(), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      assertThat(
              HTTP.send(
                      HttpRequest.newBuilder(URI.create(open.url() + "/v1/accounts/a@b")).build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(401);
    }
  }
}

package vn.gov.phutho.hopthu.adapter.james;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.testkit.mailstore.MailStoreContract;

final class WebAdminMailStoreTest implements MailStoreContract {
  private static final String SEVEN =
      "\"INBOX\",\"Outbox\",\"Sent\",\"Trash\",\"Drafts\",\"Archive\",\"Spam\"";

  private final FakeJames james = new FakeJames();
  private final MailStore store = new WebAdminMailStore(james.client());

  @Override
  public MailStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    james.close();
  }

  private static String view(String folders, String quota) {
    return "{\"address\":\"hungtm@phutho.gov.vn\",\"folders\":["
        + folders
        + "],\"quotaBytes\":"
        + quota
        + ",\"aliases\":[],\"handover\":null,\"usedBytes\":12}";
  }

  @Test
  void asksAsTheRouteExpects() {
    store.put(MailAddress.parse("h'hen+x@phutho.gov.vn"), RICH);

    assertThat(james.seen)
        .containsExactly(
            new FakeJames.Seen(
                "PUT /hopthu/accounts/h%27hen%2Bx%40phutho.gov.vn",
                "application/json",
                "{\"quotaBytes\":2097152000,\"aliases\":[\"h'hung+1@phutho.gov.vn\","
                    + "\"hung.tm@phutho.gov.vn\"],\"handover\":\"khaintm@phutho.gov.vn\"}"));
  }

  @Test
  void givesAnEmptyListAndNullForWhatIsNotWanted() {
    store.put(HUNG, PLAIN);

    assertThat(james.seen)
        .extracting(FakeJames.Seen::body)
        .containsExactly("{\"quotaBytes\":524288000,\"aliases\":[],\"handover\":null}");
  }

  @Test
  void seesAMailboxWithAllFoldersAndAQuotaAsItIs() {
    james.answer(200, view(SEVEN, "524288000"));

    assertThat(store.read(HUNG)).isEqualTo(Observed.complete(Optional.of(PLAIN)));
  }

  @Test
  void neverTakesAMailboxWithoutAllFoldersForAWholeOne() {
    james.answer(200, view(SEVEN.replace("\"Drafts\",", ""), "524288000"));

    assertThat(store.read(HUNG)).isEqualTo(incomplete());
  }

  @Test
  void neverTakesAMailboxWithoutQuotaForAWholeOne() {
    james.answer(200, view(SEVEN, "null"));

    assertThat(store.read(HUNG)).isEqualTo(incomplete());
  }

  private static Observed<Optional<MailboxSettings>> incomplete() {
    return Observed.complete(Optional.of(MailboxSettings.of(0, PLAIN.handover(), PLAIN.aliases())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 {\"statusCode\":404,\"type\":\"notFound\",\"message\":\"GET can not be found\"}",
        "404 <html>",
        "500 {\"reason\":\"internal\"}",
        "503 {\"reason\":\"directory-unavailable\"}",
        "401 {}",
        "302 {}",
        "200 <html>log in</html>",
        "200 {}",
        "200 {\"address\":\"another@phutho.gov.vn\",\"folders\":[],\"quotaBytes\":1}"
      })
  void neverTakesAFailedReadForNoMailbox(String answer) {
    james.answer(Integer.parseInt(answer.substring(0, 3)), answer.substring(4));

    assertThat(store.read(HUNG)).isInstanceOf(Observed.Failed.class);
  }

  @Test
  void looksAgainWhenJamesDoesNotSeeTheAccountYet() {
    james.answer(404, "{\"reason\":\"unknown-account\",\"address\":\"hungtm@phutho.gov.vn\"}");

    assertThat(store.put(HUNG, PLAIN)).isInstanceOf(Effect.Stale.class);
  }

  @Test
  void waitsForAJamesWithoutTheExtension() {
    james.answer(404, "{\"statusCode\":404,\"type\":\"notFound\"}");

    assertThat(store.put(HUNG, PLAIN)).isInstanceOf(Effect.Unavailable.class);
    assertThat(store.erase(HUNG))
        .isInstanceOfSatisfying(
            Effect.Unavailable.class, e -> assertThat(e.why()).contains("extensions.routes"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429, 302})
  void comesAgainWhenJamesCannot(int status) {
    james.answer(status, "{}");

    assertThat(store.put(HUNG, PLAIN)).isInstanceOf(Effect.Unavailable.class);
    assertThat(store.erase(HUNG)).isInstanceOf(Effect.Unavailable.class);
  }

  @Test
  void namesTheFaultyFieldsAndNotTheirValues() {
    james.answer(
        400,
        "{\"reason\":\"schema\",\"faults\":[{\"pointer\":\"/aliases/0\",\"message\":\"'x y' no\"}]}");

    assertThat(store.put(HUNG, PLAIN))
        .isInstanceOfSatisfying(
            Effect.Rejected.class,
            e -> assertThat(e.why()).contains("/aliases/0").doesNotContain("x y"));
  }

  @Test
  void waitsForTheRightKeyAndSaysWhatToDo() throws NoSuchAlgorithmException {
    MailStore stranger =
        new WebAdminMailStore(
            new WebAdmin(
                james.url(),
                new AdminToken(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(),
                    InstantSource.fixed(FakeJames.NOW)),
                Duration.ofSeconds(5)));

    assertThat(stranger.put(HUNG, PLAIN))
        .isInstanceOfSatisfying(
            Effect.Unavailable.class, e -> assertThat(e.why()).contains("jwt.publickeypem.url"));
  }

  @Test
  void isNotDoneWhileSomethingRemains() {
    james.answer(
        200,
        "{\"address\":\"hungtm@phutho.gov.vn\",\"erased\":[\"quota\"],"
            + "\"remaining\":[\"folder:Chuyện nhà\"]}");

    assertThat(store.erase(HUNG))
        .isInstanceOfSatisfying(
            Effect.Rejected.class,
            e -> assertThat(e.why()).contains("1 parts").doesNotContain("Chuyện nhà"));
  }

  @Test
  void comesAgainWhileAStoreCannotBeReadOrMailWaits() {
    String receipt = "{\"address\":\"hungtm@phutho.gov.vn\",\"remaining\":%s,\"unknown\":%s}";
    for (String body :
        List.of(
            receipt.formatted("[]", "[\"vacation\"]"),
            receipt.formatted("[\"queue:spool:Mail1\"]", "[]"),
            receipt.formatted("[]", "[]"))) {
      james.answer(200, body);
      assertThat(store.erase(HUNG)).as(body).isInstanceOf(Effect.Unavailable.class);
    }
  }

  @Test
  void isNotDoneWithoutAReceipt() {
    james.answer(200, "{\"address\":\"hungtm@phutho.gov.vn\"}");

    assertThat(store.erase(HUNG)).isInstanceOf(Effect.Unavailable.class);
  }

  @Test
  void comesAgainWhenNobodyListens() {
    james.close();

    assertThat(store.read(HUNG)).isInstanceOf(Observed.Failed.class);
    assertThat(store.put(HUNG, PLAIN)).isInstanceOf(Effect.Unavailable.class);
    assertThat(store.erase(HUNG)).isInstanceOf(Effect.Unavailable.class);
  }

  @Test
  void waitsNoLongerThanItsTimeOutForHeaderAndBody() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      MailStore slow = store(mute);
      long begun = System.nanoTime();

      assertThat(slow.read(HUNG)).isInstanceOf(Observed.Failed.class);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void waitsNoLongerThanItsTimeOutForABodyThatStalls() throws IOException {
    try (ServerSocket stalling = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread server =
          new Thread(
              () -> {
                try {
                  stalling
                      .accept()
                      .getOutputStream()
                      .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(US_ASCII));
                } catch (IOException e) {
                  Assertions.fail(e);
                }
              });
      server.start();
      long begun = System.nanoTime();

      assertThat(store(stalling).put(HUNG, PLAIN)).isInstanceOf(Effect.Unavailable.class);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
  }

  private static MailStore store(ServerSocket socket) {
    return new WebAdminMailStore(
        new WebAdmin(
            URI.create("http://127.0.0.1:" + socket.getLocalPort()),
            new AdminToken(FakeJames.KEYS.getPrivate(), InstantSource.system()),
            Duration.ofMillis(300)));
  }

  @Test
  void readsThePolicyInForce() {
    WebAdminPolicy policy = new WebAdminPolicy(james.client());

    james.answer(200, "{\"version\":\"0.1.0\",\"hash\":\"ab12\",\"officialDomains\":\"cd34\"}");
    assertThat(policy.inForce())
        .isEqualTo(Observed.complete(new PolicyVersion("0.1.0", "ab12", "cd34")));

    james.answer(200, "{\"version\":\"0.1.0\",\"hash\":\"ab12\"}");
    assertThat(policy.inForce()).isInstanceOf(Observed.Failed.class);

    james.answer(404, "{\"statusCode\":404}");
    assertThat(policy.inForce()).isInstanceOf(Observed.Failed.class);
  }
}

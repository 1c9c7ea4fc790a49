package vn.gov.phutho.hopthu.adapter.james;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** WebAdmin with the {@code /hopthu} route, as far as the adapter sees it, behind a real socket. */
final class FakeJames implements AutoCloseable {
  static final KeyPair KEYS = keys();
  static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private static final JsonMapper JSON = new JsonMapper();

  /** One request as it arrived. */
  record Seen(String line, String contentType, String body) {}

  /** An answer that replaces the route's own. */
  record Recorded(int status, String body) {}

  final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Map<String, ObjectNode> mailboxes = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile @Nullable Recorded recorded;

  FakeJames() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  WebAdmin client() {
    return new WebAdmin(
        url(), new AdminToken(KEYS.getPrivate(), InstantSource.fixed(NOW)), Duration.ofSeconds(5));
  }

  /** Gives this answer to everything from now on. */
  void answer(int status, String body) {
    recorded = new Recorded(status, body);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    seen.add(
        new Seen(
            line, String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")), body));
    Recorded answer = recorded;
    if (answer == null) {
      answer = trusts(exchange) ? route(exchange, body) : new Recorded(401, "{}");
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static boolean trusts(HttpExchange exchange) {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    try {
      SignedJWT token = SignedJWT.parse(header.replace("Bearer ", ""));
      return token.verify(new RSASSAVerifier((RSAPublicKey) KEYS.getPublic()))
          && Boolean.TRUE.equals(token.getJWTClaimsSet().getBooleanClaim("admin"))
          && !token.getJWTClaimsSet().getSubject().isEmpty()
          && token.getJWTClaimsSet().getExpirationTime().toInstant().isAfter(NOW)
          && token.getJWTClaimsSet().getExpirationTime().toInstant().isBefore(NOW.plusSeconds(301));
    } catch (ParseException | JOSEException notAToken) {
      return false;
    }
  }

  private Recorded route(HttpExchange exchange, String body) {
    String address = exchange.getRequestURI().getPath().replace("/hopthu/accounts/", "");
    return switch (exchange.getRequestMethod()) {
      case "PUT" -> put(address, body);
      case "DELETE" -> {
        mailboxes.remove(address);
        yield new Recorded(
            200,
            "{\"address\":\""
                + address
                + "\",\"erased\":[],\"remaining\":[],\"unknown\":[],\"complete\":true}");
      }
      default ->
          mailboxes.containsKey(address)
              ? new Recorded(200, mailboxes.get(address).toString())
              : new Recorded(404, "{\"reason\":\"unknown-account\"}");
    };
  }

  private Recorded put(String address, String body) {
    JsonNode wanted = JSON.readTree(body);
    ObjectNode view = JSON.createObjectNode();
    view.put("address", address);
    for (String folder :
        List.of("INBOX", "Outbox", "Sent", "Trash", "Drafts", "Archive", "Spam", "Của tôi")) {
      view.withArray("folders").add(folder);
    }
    view.set("quotaBytes", wanted.get("quotaBytes"));
    view.set("aliases", wanted.get("aliases"));
    view.set("handover", wanted.get("handover"));
    view.put("usedBytes", 0);
    mailboxes.put(address, view);
    return new Recorded(200, "{\"address\":\"" + address + "\",\"changed\":[]}");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

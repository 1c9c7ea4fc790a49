package vn.gov.phutho.hopthu.acceptance.mailtier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** Speaks to WebAdmin as the adapter does. */
final class AdminClient {
  /** The key whose public half James is given. */
  static final class Key {
    private final RSAKey key;

    Key() {
      try {
        key = new RSAKeyGenerator(2048).generate();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    String publicPem() {
      try {
        String der =
            Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n";
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    private String token() {
      try {
        JWTClaimsSet claims =
            new JWTClaimsSet.Builder().subject("adapter").claim("admin", true).build();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String token;

  AdminClient(int port, Key key) {
    this.port = port;
    this.token = key.token();
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(request(method, path, body).header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> withoutToken(String method, String path) {
    return send(request(method, path, ""));
  }

  /** A GET whose answer is no text. */
  HttpResponse<byte[]> download(String path) {
    return send(
        request("GET", path, "").header("Authorization", "Bearer " + token),
        BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

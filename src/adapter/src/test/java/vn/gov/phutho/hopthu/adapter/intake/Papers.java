package vn.gov.phutho.hopthu.adapter.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.request.PersonKey;

/** Documents and keys for the tests. */
public final class Papers {
  public static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  public static final Path CONFIG = Path.of(System.getProperty("project.root"), "config");
  public static final KeyPair ED25519 = pair("Ed25519", 0);
  static final KeyPair EC = pair("EC", 256);
  static final KeyPair RSA = pair("RSA", 2048);
  static final KeyPair STRANGER = pair("Ed25519", 0);

  /** Personal, so that a test can look for it where it must not be. */
  static final String NATIONAL_ID = "025084001234";

  private static final JsonMapper JSON = JsonMapper.shared();

  private Papers() {}

  static KeyPair pair(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (size > 0) {
        generator.initialize(size);
      }
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  public static void pem(Path file, String what, Key key) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(key.getEncoded());
    try {
      Files.writeString(
          file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A trust folder with the keys {@code ed}, {@code ec} and {@code rsa}. */
  public static TrustedKeys trust(Path folder) {
    pem(folder.resolve("ed.pem"), "PUBLIC KEY", ED25519.getPublic());
    pem(folder.resolve("ec.pem"), "PUBLIC KEY", EC.getPublic());
    pem(folder.resolve("rsa.pem"), "PUBLIC KEY", RSA.getPublic());
    return TrustedKeys.load(folder);
  }

  static FormSchemas schemas() {
    return FormSchemas.load(CONFIG.resolve("schema"));
  }

  /** Keys that show the number, so that a test sees what was understood. */
  static PersonKey plainKey(String nationalId) {
    return new PersonKey("key of " + nationalId);
  }

  static String sample(String name) {
    try {
      return Files.readString(CONFIG.resolve("samples").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample of three namesakes after a change. */
  static String changed(Consumer<ObjectNode> change) {
    ObjectNode document = (ObjectNode) JSON.readTree(sample("03-issue-three-namesakes.json"));
    change.accept(document);
    return document.toString();
  }

  /** The sample of three namesakes after a change of its first item. */
  static String changedItem(Consumer<ObjectNode> change) {
    return changed(d -> change.accept((ObjectNode) d.at("/items/0")));
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] signed(String payload) {
    return utf8(new JwsSigner(ED25519.getPrivate(), "ed").sign(utf8(payload)));
  }

  static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

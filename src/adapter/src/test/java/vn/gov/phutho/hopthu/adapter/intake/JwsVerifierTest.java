package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.model.ReasonCode;

class JwsVerifierTest {
  private static final byte[] PAYLOAD = Papers.utf8("{\"số\":\"1\"}");
  private static final String GOOD = header("EdDSA", "hopthu-request+jws", "ed");

  private final JwsVerifier verifier;

  JwsVerifierTest(@TempDir Path trust) {
    verifier = new JwsVerifier(Papers.trust(trust));
  }

  static Stream<Arguments> signers() {
    return Stream.of(
        arguments(Papers.ED25519, "ed"), arguments(Papers.EC, "ec"), arguments(Papers.RSA, "rsa"));
  }

  @ParameterizedTest
  @MethodSource("signers")
  void verifiesCompactAndFlattenedJws(KeyPair pair, String kid) {
    String compact = new JwsSigner(pair.getPrivate(), kid).sign(PAYLOAD);
    String[] parts = compact.split("\\.", -1);
    String flattened = flattened(parts[0], parts[1], parts[2]);

    assertThat(verifier.verify(Papers.utf8(compact + "\n")))
        .isEqualTo(new Verification.Verified(PAYLOAD, kid));
    assertThat(verifier.verify(Papers.utf8(flattened)))
        .isEqualTo(new Verification.Verified(PAYLOAD, kid));
  }

  static Stream<Arguments> refusals() throws GeneralSecurityException {
    String good = compact(GOOD, PAYLOAD, ed(Papers.ED25519, GOOD));
    String[] parts = good.split("\\.", -1);
    return Stream.of(
        arguments("plain JSON", "{\"form\":\"03\"}", ReasonCode.UNSIGNED),
        arguments("a JSON array", "[]", ReasonCode.UNSIGNED),
        arguments("nothing", "", ReasonCode.MALFORMED_JWS),
        arguments("some text", "xin chào", ReasonCode.MALFORMED_JWS),
        arguments("two parts", parts[0] + "." + parts[1], ReasonCode.MALFORMED_JWS),
        arguments("a JWE's five parts", good + "..", ReasonCode.MALFORMED_JWS),
        arguments("broken JSON", "{\"payload\":", ReasonCode.MALFORMED_JWS),
        arguments(
            "general serialization",
            "{\"payload\":\"" + parts[1] + "\",\"signatures\":[]}",
            ReasonCode.MALFORMED_JWS),
        arguments(
            "an unprotected header",
            "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\",\"header\":{\"kid\":\"ed\"}}"
                .formatted(parts[1], parts[0], parts[2]),
            ReasonCode.MALFORMED_JWS),
        arguments(
            "members twice",
            "{\"payload\":\"x\",\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
                .formatted(parts[1], parts[0], parts[2]),
            ReasonCode.MALFORMED_JWS),
        arguments("a padded signature", good + "==", ReasonCode.MALFORMED_JWS),
        arguments("stray bits at the end", strayBits(good), ReasonCode.MALFORMED_JWS),
        arguments("a header that is no JSON", compact("nope"), ReasonCode.MALFORMED_JWS),
        arguments(
            "alg twice",
            compact(
                "{\"alg\":\"none\",\"alg\":\"EdDSA\",\"typ\":\"hopthu-request+jws\",\"kid\":\"ed\"}"),
            ReasonCode.MALFORMED_JWS),
        arguments(
            "an unknown extension",
            compact(GOOD.replace("}", ",\"crit\":[\"exp\"],\"exp\":1}")),
            ReasonCode.MALFORMED_JWS),
        arguments(
            "an unencoded payload",
            compact(GOOD.replace("}", ",\"crit\":[\"b64\"],\"b64\":false}")),
            ReasonCode.MALFORMED_JWS),
        arguments(
            "b64 without crit",
            compact(GOOD.replace("}", ",\"b64\":false}")),
            ReasonCode.MALFORMED_JWS),
        arguments("no typ", compact("{\"alg\":\"EdDSA\",\"kid\":\"ed\"}"), ReasonCode.WRONG_TYPE),
        arguments("a JWT", compact(header("EdDSA", "JWT", "ed")), ReasonCode.WRONG_TYPE),
        arguments(
            "alg none",
            header64(header("none", "hopthu-request+jws", "ed")) + "." + parts[1] + ".",
            ReasonCode.WRONG_ALGORITHM),
        arguments(
            "no alg",
            compact("{\"typ\":\"hopthu-request+jws\",\"kid\":\"ed\"}"),
            ReasonCode.WRONG_ALGORITHM),
        arguments("HMAC with the public key", hmac(), ReasonCode.WRONG_ALGORITHM),
        arguments(
            "another algorithm than the key's",
            compact(header("RS256", "hopthu-request+jws", "ed")),
            ReasonCode.WRONG_ALGORITHM),
        arguments(
            "RSA with another padding",
            compact(header("PS256", "hopthu-request+jws", "rsa")),
            ReasonCode.WRONG_ALGORITHM),
        arguments(
            "an unknown kid",
            compact(header("EdDSA", "hopthu-request+jws", "ed2")),
            ReasonCode.UNKNOWN_KEY),
        arguments(
            "a kid that climbs",
            compact(header("EdDSA", "hopthu-request+jws", "../trust/ed")),
            ReasonCode.UNKNOWN_KEY),
        arguments(
            "no kid but a key of its own",
            compact("{\"alg\":\"EdDSA\",\"typ\":\"hopthu-request+jws\",\"jwk\":{\"kty\":\"OKP\"}}"),
            ReasonCode.UNKNOWN_KEY),
        arguments(
            "another signer",
            compact(GOOD, PAYLOAD, ed(Papers.STRANGER, GOOD)),
            ReasonCode.BAD_SIGNATURE),
        arguments(
            "another payload",
            parts[0] + "." + Papers.base64Url(Papers.utf8("{}")) + "." + parts[2],
            ReasonCode.BAD_SIGNATURE),
        arguments("an empty signature", parts[0] + "." + parts[1] + ".", ReasonCode.BAD_SIGNATURE),
        arguments(
            "ES256 of zeros",
            compact(header("ES256", "hopthu-request+jws", "ec"), PAYLOAD, new byte[64]),
            ReasonCode.BAD_SIGNATURE),
        arguments(
            "ES256 in DER",
            compact(
                header("ES256", "hopthu-request+jws", "ec"),
                PAYLOAD,
                sign(Papers.EC, "SHA256withECDSA", header("ES256", "hopthu-request+jws", "ec"))),
            ReasonCode.BAD_SIGNATURE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refuses(String what, String jws, ReasonCode code) {
    Verification verification = verifier.verify(Papers.utf8(jws));

    assertThat(verification).as(what).isInstanceOf(Verification.Refused.class);
    assertThat(((Verification.Refused) verification).reason().code()).isEqualTo(code);
  }

  @Test
  void showsNoPayloadAsText() {
    assertThat(new Verification.Verified(PAYLOAD, "ed")).hasToString("Verified[ed]");
  }

  private static String header(String alg, String typ, String kid) {
    return "{\"alg\":\"%s\",\"typ\":\"%s\",\"kid\":\"%s\"}".formatted(alg, typ, kid);
  }

  private static String header64(String header) {
    return Papers.base64Url(Papers.utf8(header));
  }

  /** Well signed by the key ed, whatever the header says. */
  private static String compact(String header) throws GeneralSecurityException {
    return compact(header, PAYLOAD, ed(Papers.ED25519, header));
  }

  private static String compact(String header, byte[] payload, byte[] signature) {
    return header64(header) + "." + Papers.base64Url(payload) + "." + Papers.base64Url(signature);
  }

  private static byte[] ed(KeyPair pair, String header) throws GeneralSecurityException {
    return sign(pair, "Ed25519", header);
  }

  private static byte[] sign(KeyPair pair, String algorithm, String header)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(pair.getPrivate());
    signature.update(input(header));
    return signature.sign();
  }

  private static byte[] input(String header) {
    return (header64(header) + "." + Papers.base64Url(PAYLOAD)).getBytes(StandardCharsets.US_ASCII);
  }

  private static String hmac() throws GeneralSecurityException {
    String header = header("HS256", "hopthu-request+jws", "rsa");
    Key publicAsSecret = new SecretKeySpec(Papers.RSA.getPublic().getEncoded(), "HmacSHA256");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(publicAsSecret);
    return compact(header, PAYLOAD, mac.doFinal(input(header)));
  }

  /** The same signature in another spelling: the last character's unused bits are set. */
  private static String strayBits(String jws) {
    Map<Character, Character> other = Map.of('A', 'B', 'Q', 'R', 'g', 'h', 'w', 'x');
    return jws.substring(0, jws.length() - 1) + other.get(jws.charAt(jws.length() - 1));
  }

  private static String flattened(String header, String payload, String signature) {
    return "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\",\"more\":1}"
        .formatted(payload, header, signature);
  }
}

package vn.gov.phutho.hopthu.adapter.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.adapter.intake.JwsVerifier;
import vn.gov.phutho.hopthu.adapter.intake.Papers;
import vn.gov.phutho.hopthu.adapter.intake.TrustedKeys;
import vn.gov.phutho.hopthu.adapter.intake.Verification;

class SignCommandTest {
  @TempDir Path dir;
  private Path document = Path.of("");

  @BeforeEach
  void document() throws IOException {
    document = Files.writeString(dir.resolve("document.json"), "{\"số\": 1}\n");
  }

  @ParameterizedTest
  @CsvSource({"Ed25519,0", "EC,256", "RSA,2048"})
  void signsWithEveryKindOfKey(String algorithm, int size)
      throws IOException, NoSuchAlgorithmException {
    Path key = keys(algorithm, size);

    CommandRun run = CommandRun.of("sign", key, document);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(verify(run.out()))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            verified -> {
              assertThat(verified.kid()).isEqualTo("request-system");
              assertThat(verified.payload())
                  .asString(StandardCharsets.UTF_8)
                  .isEqualTo("{\"số\": 1}\n");
            });
  }

  @Test
  void readsTheOlderPemForms() throws IOException, NoSuchAlgorithmException {
    ECPrivateKey ec = (ECPrivateKey) pair("EC", 256).getPrivate();
    Path sec1 =
        pem(
            new PemObject(
                "EC PRIVATE KEY",
                new org.bouncycastle.asn1.sec.ECPrivateKey(
                        256, ec.getS(), SECObjectIdentifiers.secp256r1)
                    .getEncoded()));
    Path pkcs1 =
        pem(
            new PemObject(
                "RSA PRIVATE KEY",
                PrivateKeyInfo.getInstance(pair("RSA", 2048).getPrivate().getEncoded())
                    .parsePrivateKey()
                    .toASN1Primitive()
                    .getEncoded()));

    for (Path key : List.of(sec1, pkcs1)) {
      CommandRun run = CommandRun.of("sign", key, document);
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
    }
  }

  private Path pem(PemObject object) throws IOException {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(object);
    }
    return Files.writeString(
        dir.resolve(object.getType().replace(' ', '-') + ".pem"), text.toString());
  }

  @Test
  void writesToFileUnderAnotherKid() throws IOException, NoSuchAlgorithmException {
    Path key = keys("Ed25519", 0);
    Path jws = dir.resolve("document.jws");

    CommandRun run = CommandRun.of("sign", key, document, "--kid", "old", "-o", jws);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(verify(Files.readString(jws))).isInstanceOf(Verification.Refused.class);
    Files.move(dir.resolve("trust/request-system.pem"), dir.resolve("trust/old.pem"));
    assertThat(verify(Files.readString(jws))).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void refusesWhatIsNoUsableKey() throws IOException, NoSuchAlgorithmException {
    Path text = Files.writeString(dir.resolve("text.pem"), "xin chào");
    Path p384 = dir.resolve("p384.pem");
    Papers.pem(p384, "PRIVATE KEY", pair("EC", 384).getPrivate());

    assertThat(CommandRun.of("sign", text, document).code()).isEqualTo(1);
    assertThat(CommandRun.of("sign", p384, document).code()).isEqualTo(1);
    assertThat(CommandRun.of("sign", dir.resolve("none.pem"), document).err()).contains("none.pem");
    assertThat(CommandRun.of("sign", text).code()).isEqualTo(64);
  }

  private Path keys(String algorithm, int size) throws IOException, NoSuchAlgorithmException {
    KeyPair pair = pair(algorithm, size);
    Files.createDirectories(dir.resolve("trust"));
    Papers.pem(dir.resolve("trust/request-system.pem"), "PUBLIC KEY", pair.getPublic());
    Path key = dir.resolve("request-system.pem");
    Papers.pem(key, "PRIVATE KEY", pair.getPrivate());
    return key;
  }

  private static KeyPair pair(String algorithm, int size) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (size > 0) {
      generator.initialize(size);
    }
    return generator.generateKeyPair();
  }

  private Verification verify(String jws) {
    return new JwsVerifier(TrustedKeys.load(dir.resolve("trust")))
        .verify(jws.getBytes(StandardCharsets.US_ASCII));
  }
}

package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedKeysTest {
  @TempDir Path folder;

  @Test
  void namesKeysAfterTheirFiles() throws IOException {
    Papers.trust(folder);
    Files.writeString(folder.resolve("README.md"), "not a key");

    assertThat(TrustedKeys.load(folder).kids()).containsExactlyInAnyOrder("ed", "ec", "rsa");
  }

  @Test
  void readsJwk() throws IOException {
    byte[] spki = Papers.ED25519.getPublic().getEncoded();
    Base64URL x = Base64URL.encode(Arrays.copyOfRange(spki, spki.length - 32, spki.length));
    write("ed.jwk", new OctetKeyPair.Builder(Curve.Ed25519, x).build().toJSONString());
    write(
        "ec.jwk",
        new ECKey.Builder(Curve.P_256, (ECPublicKey) Papers.EC.getPublic()).build().toJSONString());
    write(
        "rsa.jwk",
        new RSAKey.Builder((RSAPublicKey) Papers.RSA.getPublic()).build().toJSONString());

    JwsVerifier verifier = new JwsVerifier(TrustedKeys.load(folder));

    assertThat(verifier.verify(Papers.signed("{}"))).isInstanceOf(Verification.Verified.class);
    assertThat(
            verifier.verify(
                Papers.utf8(new JwsSigner(Papers.EC.getPrivate(), "ec").sign(new byte[0]))))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void readsCertificate() throws IOException, OperatorCreationException {
    Papers.pem(folder.resolve("ed.pem"), "CERTIFICATE", new EncodedCertificate(certificate()));

    assertThat(new JwsVerifier(TrustedKeys.load(folder)).verify(Papers.signed("{}")))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void refusesEveryUnfitKeyAtOnce() throws IOException {
    Papers.pem(folder.resolve("short.pem"), "PUBLIC KEY", Papers.pair("RSA", 1024).getPublic());
    Papers.pem(folder.resolve("p384.pem"), "PUBLIC KEY", Papers.pair("EC", 384).getPublic());
    Papers.pem(folder.resolve("ed448.pem"), "PUBLIC KEY", Papers.pair("Ed448", 0).getPublic());
    Papers.pem(folder.resolve("dh.pem"), "PUBLIC KEY", Papers.pair("DSA", 2048).getPublic());
    Papers.pem(folder.resolve("private.pem"), "PRIVATE KEY", Papers.ED25519.getPrivate());
    write("text.pem", "xin chào");
    write("shared.jwk", "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}");
    write("broken.jwk", "{");
    Papers.pem(folder.resolve("twice.pem"), "PUBLIC KEY", Papers.ED25519.getPublic());
    write(
        "twice.jwk",
        new ECKey.Builder(Curve.P_256, (ECPublicKey) Papers.EC.getPublic()).build().toJSONString());

    assertThatThrownBy(() -> TrustedKeys.load(folder))
        .isInstanceOfSatisfying(
            UnusableTrust.class,
            unusable ->
                assertThat(unusable.faults())
                    .hasSize(9)
                    .anyMatch(f -> f.startsWith("short.pem: an RSA key needs 2048 bits"))
                    .anyMatch(f -> f.startsWith("p384.pem: P-256"))
                    .anyMatch(f -> f.startsWith("ed448.pem: "))
                    .anyMatch(f -> f.startsWith("dh.pem: "))
                    .anyMatch(f -> f.startsWith("private.pem: ") && f.contains("private"))
                    .anyMatch(f -> f.startsWith("text.pem: "))
                    .anyMatch(f -> f.startsWith("shared.jwk: ") && f.contains("symmetric"))
                    .anyMatch(f -> f.startsWith("broken.jwk: "))
                    .anyMatch(f -> f.startsWith("twice.pem: another file")));
  }

  @Test
  void refusesFolderThatIsNotThere() {
    assertThatThrownBy(() -> TrustedKeys.load(folder.resolve("none")))
        .isInstanceOf(UnusableTrust.class)
        .hasMessageContaining("none");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static X509CertificateHolder certificate() throws OperatorCreationException {
    KeyPair pair = Papers.ED25519;
    X500Name name = new X500Name("CN=request system");
    Instant now = Papers.NOW;
    return new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now.minusSeconds(60)),
            Date.from(now.plusSeconds(60)),
            name,
            pair.getPublic())
        .build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate()));
  }

  /** Lets a certificate be written as PEM like a key. */
  private record EncodedCertificate(X509CertificateHolder holder) implements java.security.Key {
    @Override
    public String getAlgorithm() {
      return "X.509";
    }

    @Override
    public String getFormat() {
      return "X.509";
    }

    @Override
    public byte[] getEncoded() {
      try {
        return holder.getEncoded();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}

package vn.gov.phutho.hopthu.trial.james;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A PKCS #12 keystore with a self-signed certificate for localhost, made once and kept. */
final class Keystore {
  private static final String ALIAS = "james";

  private Keystore() {}

  static X509Certificate ensure(Path file, String secret) {
    try {
      if (!Files.exists(file)) {
        make(file, secret.toCharArray());
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, secret.toCharArray());
      }
      return (X509Certificate) store.getCertificate(ALIAS);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("no keystore for James at " + file, e);
    }
  }

  private static void make(Path file, char[] secret)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    // James signs its JMAP draft tokens with SHA1withRSA, so the key is an RSA key.
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, secret);
    store.setKeyEntry(ALIAS, pair.getPrivate(), secret, new Certificate[] {certificate(pair)});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, secret);
    }
  }

  @SuppressWarnings("JavaUtilDate") // The builder takes nothing else.
  private static X509Certificate certificate(KeyPair pair)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    Instant now = Instant.now();
    X500Name name = new X500Name("CN=localhost");
    GeneralNames names =
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            });
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                    Date.from(now.plus(3650, ChronoUnit.DAYS)),
                    name,
                    pair.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, names)
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }
}

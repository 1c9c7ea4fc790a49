package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * A receiver that looks at signatures, twice: with jDKIM, and with dkimpy where it is installed.
 * The public key that the DNS would have is taken from the private one.
 *
 * @param record the text of the DNS record
 */
record DkimPeer(String record) {
  // Not whichever comes first in PATH: the package is Debian's, for Debian's own.
  private static final String PYTHON = "/usr/bin/python3";

  private static final String DKIMPY =
      "import sys, dkim\n"
          + "record = sys.argv[1].encode()\n"
          + "ask = lambda name, timeout=5: "
          + "record if name == b'hopthu._domainkey.phutho.gov.vn.' else None\n"
          + "print(dkim.verify(sys.stdin.buffer.read(), dnsfunc=ask))\n";

  static DkimPeer of(Path privateKey) {
    try {
      String pem = Files.readString(privateKey).replaceAll("-----[A-Z ]+-----", "");
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey)
              rsa.generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.strip())));
      byte[] der =
          rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
              .getEncoded();
      return new DkimPeer("v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(der));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The domains whose signatures hold; empty for an unsigned message. */
  List<String> signers(byte[] message) {
    try {
      List<SignatureRecord> records =
          new DKIMVerifier((method, selector, domain) -> List.of(record))
              .verify(new ByteArrayInputStream(message));
      return records == null
          ? List.of()
          : records.stream().map(r -> r.getDToken().toString()).toList();
    } catch (FailException broken) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What dkimpy says of the message; empty where it is not installed. */
  Optional<Boolean> dkimpy(byte[] message) {
    try {
      if (!installed()) {
        return Optional.empty();
      }
      Process python = new ProcessBuilder(PYTHON, "-c", DKIMPY, record).start();
      python.getOutputStream().write(message);
      python.getOutputStream().close();
      String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(said.strip().equals("True"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean installed() {
    boolean there;
    try {
      there = new ProcessBuilder(PYTHON, "-c", "import dkim").start().waitFor() == 0;
    } catch (IOException noPython) {
      there = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (!there && Boolean.getBoolean("dkimpy.required")) {
      fail("dkimpy is not installed, and dkimpy.required is true: apt-get install python3-dkim");
    }
    return there;
  }
}

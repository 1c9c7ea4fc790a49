package vn.gov.phutho.hopthu.extension.mailet;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.james.jdkim.canon.DigestOutputStream;
import org.apache.james.jdkim.canon.RelaxedBodyCanonicalizer;
import org.apache.james.jdkim.mailets.CRLFOutputStream;
import org.apache.james.jdkim.mailets.HeaderSkippingOutputStream;
import org.apache.mailet.MailetContext;
import org.apache.mailet.base.Converter7Bit;
import vn.gov.phutho.hopthu.extension.dkim.DkimSettings;
import vn.gov.phutho.hopthu.extension.dkim.DkimSignature;

/** Puts a signature on top of a message, after giving it the form in which it will travel. */
final class SignedMessage {
  private SignedMessage() {}

  static void sign(
      MimeMessage message, DkimSettings as, PrivateKey key, MailetContext server, Instant now)
      throws MessagingException, IOException, GeneralSecurityException {
    // Whatever a later hop would rewrite is written before it is signed: bodies of 8 bits for a
    // server without 8BITMIME (RFC 6376 §5.3), and the fields that saving a message adds.
    new Converter7Bit(server).convertTo7Bit(message);
    List<String> header = Collections.list(message.getAllHeaderLines());
    prepend(message, header, DkimSignature.field(header, bodyHash(message), as, key, now));
  }

  private static byte[] bodyHash(MimeMessage message)
      throws MessagingException, IOException, GeneralSecurityException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    try (OutputStream body =
        new CRLFOutputStream(
            new HeaderSkippingOutputStream(
                new RelaxedBodyCanonicalizer(new DigestOutputStream(sha))))) {
      message.writeTo(body);
    }
    return sha.digest();
  }

  /** JavaMail adds at the end only, and a signature stands above what it covers (§3.5). */
  private static void prepend(MimeMessage message, List<String> header, String field)
      throws MessagingException {
    for (Header old : Collections.list(message.getAllHeaders())) {
      message.removeHeader(old.getName());
    }
    message.addHeaderLine(field);
    for (String line : header) {
      message.addHeaderLine(line);
    }
  }
}

package vn.gov.phutho.hopthu.extension.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A signature of the kind rsa-sha256, relaxed/relaxed (RFC 6376). */
public final class DkimSignature {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final Base64.Encoder FOLDED =
      Base64.getMimeEncoder(72, "\r\n\t ".getBytes(StandardCharsets.US_ASCII));

  private DkimSignature() {}

  /**
   * The DKIM-Signature field for a message, folded, without a line end.
   *
   * @param header the fields of the message as they stand, one char for each octet: octets beyond
   *     ASCII are signed as they are sent
   * @param bodyHash SHA-256 of the relaxed body
   */
  public static String field(
      List<String> header, byte[] bodyHash, DkimSettings as, PrivateKey key, Instant now)
      throws GeneralSecurityException {
    SignedFields fields = SignedFields.of(header.stream().map(HeaderLine::of).toList());
    String unsigned =
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d="
            + as.domain()
            + ";\r\n\ts="
            + as.selector()
            + "; t="
            + now.getEpochSecond()
            + ";\r\n\th="
            + String.join(":", fields.names())
            + ";\r\n\tbh="
            + BASE64.encodeToString(bodyHash)
            + ";\r\n\tb=";
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    for (HeaderLine line : fields.lines()) {
      signature.update((line.relaxed() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    String own = HeaderLine.of(unsigned).relaxed();
    signature.update(own.getBytes(StandardCharsets.ISO_8859_1));
    return unsigned + FOLDED.encodeToString(signature.sign());
  }
}

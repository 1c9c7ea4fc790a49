package vn.gov.phutho.hopthu.adapter.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.gov.phutho.hopthu.core.request.PersonKey;

/**
 * Turns CCCD/CMND numbers into {@link PersonKey}s with HMAC-SHA-256. The number is neither kept nor
 * shown (B7).
 */
public final class PersonHashes {
  /** What people type between the groups of digits. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");

  /** CCCD and new CMND: 12 digits; old CMND: 9. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{12}|[0-9]{9}");

  private final SecretKeySpec key;

  public PersonHashes(KeyRing ring) {
    key = ring.person();
  }

  /**
   * The key of the person with this number, however its digits are grouped.
   *
   * @throws IllegalArgumentException when it has neither 9 nor 12 digits; the text has no digit
   */
  public PersonKey of(String nationalId) {
    String digits = SEPARATORS.matcher(nationalId).replaceAll("");
    if (!NUMBER.matcher(digits).matches()) {
      throw new IllegalArgumentException("no CCCD or CMND number");
    }
    return hash(digits);
  }

  private PersonKey hash(String digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return new PersonKey(
          HexFormat.of().formatHex(mac.doFinal(digits.getBytes(StandardCharsets.US_ASCII))));
    } catch (GeneralSecurityException noSuchMac) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", noSuchMac);
    }
  }
}

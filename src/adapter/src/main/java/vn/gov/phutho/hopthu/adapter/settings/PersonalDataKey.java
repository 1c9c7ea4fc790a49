package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Base64;
import vn.gov.phutho.hopthu.core.secret.Secret;

/** The key that seals and looks up personal data (B7): 32 random bytes. It never shows itself. */
public record PersonalDataKey(Secret base64) {
  /** The length of the key: 256 bits. */
  public static final int BYTES = 32;

  /** A fresh copy of the key. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64.reveal());
  }
}

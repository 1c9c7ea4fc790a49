package vn.gov.phutho.hopthu.core.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The names under which the ledger knows that somebody was told something. */
final class Told {
  private static final int TAG = 16;

  static String toOwner(String notice) {
    return "owner told: " + notice;
  }

  static String toFocalPoint(String notice) {
    return "focal point told: " + notice;
  }

  /** The ledger holds no address of a reader: this stands for it. */
  static String to(MailAddress reader, String notice) {
    return tag(reader.toString()) + " told: " + notice;
  }

  /** 64 bits of SHA-256, hex. */
  static String tag(String text) {
    return digest(text).substring(0, TAG);
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Told() {}
}

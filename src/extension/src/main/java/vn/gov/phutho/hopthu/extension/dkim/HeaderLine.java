package vn.gov.phutho.hopthu.extension.dkim;

import java.util.Locale;

/**
 * One field of a header as it stands in the message, folded or not, one char for each octet.
 *
 * @param name in lower case
 * @param value what follows the colon
 */
record HeaderLine(String name, String value) {
  static HeaderLine of(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? new HeaderLine("", line)
        : new HeaderLine(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1));
  }

  /** The "relaxed" form of RFC 6376 §3.4.2, without the line end. */
  String relaxed() {
    String unfolded = value.replaceAll("\r?\n", "").replaceAll("[ \t]+", " ");
    return name + ":" + unfolded.strip();
  }
}

package vn.gov.phutho.hopthu.extension.policy.inbound;

import java.util.Locale;

/**
 * One header field (RFC 5322 §2.2).
 *
 * @param name in lower case
 * @param body unfolded
 */
public record Field(String name, String body) {
  public Field {
    name = name.strip().toLowerCase(Locale.ROOT);
    body = body.replaceAll("\\r?\\n[ \\t]*", " ").strip();
  }
}

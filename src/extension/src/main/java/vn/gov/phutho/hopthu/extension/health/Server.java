package vn.gov.phutho.hopthu.extension.health;

import java.util.List;
import java.util.Map;

/**
 * A protocol server that is switched on.
 *
 * @param kind its element, e.g. {@code smtpserver}
 * @param name its jmxName
 * @param handlers of its chain, in order
 * @param settings by path, e.g. {@code auth.requireSSL}
 */
record Server(String kind, String name, List<Part> handlers, Map<String, String> settings) {
  /** Empty when it is not set. */
  String setting(String path) {
    return settings.getOrDefault(path, "");
  }

  /** Whether users log in here; every SMTP server does so that does not say never. */
  boolean takesLogins() {
    return !setting("auth.announce").equals("never");
  }

  String where() {
    return kind + " '" + name + "'";
  }
}

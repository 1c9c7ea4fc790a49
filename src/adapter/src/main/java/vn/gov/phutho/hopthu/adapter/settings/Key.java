package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Locale;

/**
 * One setting.
 *
 * @param name section and word, e.g. {@code ldap.connectTimeout}
 * @param value the default; for a required or optional key the value that config/hopthu.yaml shows
 * @param meaning what it does, for the file and the reference page
 */
record Key<T>(String name, Kind<T> kind, Use use, String value, Bilingual meaning) {
  /** Whether it has to be given. */
  enum Use {
    DEFAULTED,
    REQUIRED,
    OPTIONAL,
    /** Optional, and never written in a file: for a secret that the environment holds. */
    ENVIRONMENT
  }

  String section() {
    return name.substring(0, name.indexOf('.'));
  }

  String word() {
    return name.substring(name.indexOf('.') + 1);
  }

  /** {@code HOPTHU_LDAP_CONNECT_TIMEOUT} for {@code ldap.connectTimeout}. */
  String variable() {
    return Variables.PREFIX
        + name.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}

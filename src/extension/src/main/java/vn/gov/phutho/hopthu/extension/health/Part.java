package vn.gov.phutho.hopthu.extension.health;

/**
 * A mailet, a matcher or an SMTP handler by its class.
 *
 * @param ours whether it is in our jar; another class of the same name is no guard
 * @param name simple class name
 */
record Part(boolean ours, String name) {
  private static final String OUR_PACKAGE = "vn.gov.phutho.hopthu.extension.";

  /**
   * Reads how a configuration names it.
   *
   * @param className qualified or, for James' own, simple; what follows an equals sign is no part
   */
  static Part of(String className) {
    String type = className.split("=", 2)[0].strip();
    return new Part(type.startsWith(OUR_PACKAGE), type.substring(type.lastIndexOf('.') + 1));
  }
}

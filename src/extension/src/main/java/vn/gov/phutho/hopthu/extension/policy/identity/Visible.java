package vn.gov.phutho.hopthu.extension.policy.identity;

/**
 * What of an address field is not set aside in quotation marks or comments (RFC 5322 §3.2.2,
 * §3.2.4): the part in which addresses stand. One pass, since the field is whatever somebody sent.
 */
final class Visible {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder aside = new StringBuilder();
  private boolean quoted;
  private int comments;

  private Visible() {}

  /** A quoted local part loses its marks; one that is never closed keeps them, and its text. */
  static String of(String body) {
    Visible visible = new Visible();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\\' && visible.isAside() && i + 1 < body.length()) {
        i++;
        visible.aside.append(body.charAt(i));
      } else if (c != '\r' && c != '\n') {
        visible.take(c, body.startsWith("@", i + 1));
      }
    }
    if (visible.isAside()) {
      visible.text.append(visible.quoted ? '"' : '(').append(visible.aside);
    }
    return visible.text.toString();
  }

  private boolean isAside() {
    return quoted || comments > 0;
  }

  private void take(char c, boolean beforeAt) {
    if (quoted && c == '"') {
      quoted = false;
      text.append(beforeAt ? aside : " ");
    } else if (!quoted && c == '(') {
      begin(comments == 0);
      comments++;
    } else if (comments > 0 && c == ')') {
      comments--;
      text.append(' ');
    } else if (isAside()) {
      aside.append(c);
    } else if (c == '"') {
      begin(true);
      quoted = true;
    } else {
      text.append(c);
    }
  }

  private void begin(boolean anew) {
    if (anew) {
      aside.setLength(0);
    }
  }
}

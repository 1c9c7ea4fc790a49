package vn.gov.phutho.hopthu.extension.policy;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the header of one MIME part says about its being an attachment. */
final class PartHeader {
  /** {@code name=}, {@code filename=} and the forms of RFC 2231. */
  private static final Pattern NAMED =
      Pattern.compile("[;\\s](file)?name(\\*\\d*\\*?)?\\s*=", Pattern.CASE_INSENSITIVE);

  private boolean attachment;
  private boolean named;

  void field(String name, String body) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "content-disposition" -> {
        attachment |= !body.strip().toLowerCase(Locale.ROOT).startsWith("inline");
        named |= NAMED.matcher(body).find();
      }
      case "content-type" -> named |= NAMED.matcher(body).find();
      default -> {}
    }
  }

  /** No attachment by its own word: not disposed of as one, and without a file name. */
  boolean isPlain() {
    return !attachment && !named;
  }
}

package vn.gov.phutho.hopthu.extension.takedown;

import java.util.Locale;

/** What the header of one message says of the wanted one. */
final class Headers {
  private final MessageId wanted;
  private boolean is;
  private boolean names;

  Headers(MessageId wanted) {
    this.wanted = wanted;
  }

  void field(String name, String value) {
    switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "message-id" -> is |= wanted.isIn(value);
      case "references", "in-reply-to", "resent-message-id" -> names |= wanted.isNamedIn(value);
      default -> {}
    }
  }

  boolean isWanted() {
    return is;
  }

  boolean isRelated() {
    return names && !is;
  }
}

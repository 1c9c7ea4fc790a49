package vn.gov.phutho.hopthu.extension.takedown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Message-ID (RFC 5322 §3.6.4) without its angle brackets. Compared octet by octet: the standard
 * gives no leave to fold its case.
 */
public record MessageId(String value) {
  /** RFC 5322 §2.1.1: no line, and so no Message-ID that anybody sent, is longer. */
  private static final int LONGEST = 998;

  private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}<>]");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  /**
   * Reads it as an order spells it: in angle brackets or without. Bare, it needs an {@code @}, so
   * that no other word is taken for one; in brackets it is taken as it stands, for some mailers
   * write none.
   */
  public static Optional<MessageId> read(String text) {
    String stripped = text.strip();
    boolean bracketed = stripped.length() > 2 && stripped.startsWith("<") && stripped.endsWith(">");
    String bare = bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
    boolean fit =
        !bare.isEmpty()
            && bare.length() <= LONGEST
            && !UNFIT.matcher(bare).find()
            && (bracketed || hasBothSides(bare));
    return fit ? Optional.of(new MessageId(bare)) : Optional.empty();
  }

  /** A comma would be a list. */
  private static boolean hasBothSides(String bare) {
    int at = bare.lastIndexOf('@');
    return at > 0 && at < bare.length() - 1 && bare.indexOf(',') < 0;
  }

  /** Whether this is the value of a Message-ID header; folding and missing brackets do no harm. */
  boolean isIn(String header) {
    String compact = BLANK.matcher(header).replaceAll("");
    return compact.equals(value) || compact.contains("<" + value + ">");
  }

  /** Whether a References or In-Reply-To header names it. */
  boolean isNamedIn(String header) {
    return BLANK.matcher(header).replaceAll("").contains("<" + value + ">");
  }
}

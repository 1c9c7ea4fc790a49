package vn.gov.phutho.hopthu.extension.attachment;

import java.util.Optional;
import java.util.Set;

/** Which sink weighs the body of an entity, by its header and its place. */
final class Bodies {
  /** Deeper than anyone nests; a message below it is decided by its size. */
  static final int DEEPEST = 100;

  /** Of messages that are themselves encoded, one in the other. */
  private static final int DEEPEST_DECODING = 10;

  private static final Set<String> TEXTS = Set.of("text/plain", "text/html");
  private static final Set<String> MESSAGES =
      Set.of("message/rfc822", "message/global", "message/news");
  private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
  private static final Set<String> UNENCODED = Set.of("", "7bit", "8bit", "binary");

  private final Tally tally;
  private final int depth;

  Bodies(Tally tally, int depth) {
    this.tally = tally;
    this.depth = depth;
  }

  /** Whether the body is a message that goes on in the same stream. */
  boolean isOpenMessage(Header header) {
    return MESSAGES.contains(header.type()) && header.isTypeClear() && !isEncoded(header);
  }

  Sink sink(Header header, Parts parts) {
    String type = header.type();
    if (header.isContainer() && !header.isTypeClear()) {
      tally.doubt();
    }
    if (type.startsWith("multipart/")) {
      return multipart(header, parts);
    }
    if (MESSAGES.contains(type)) {
      return message(header);
    }
    if (type.equals("message/partial") && depth == 0 && !parts.isInMessage()) {
      tally.fragment();
    }
    if (TNEF.contains(type) || header.isWinmail()) {
      return decoded(header, new TnefCount(tally), tally::doubt);
    }
    boolean readable = isEncoded(header) || UNENCODED.contains(header.encoding());
    boolean text = TEXTS.contains(type) && header.isTypeClear() && header.isPlain();
    if (parts.isShown() && text && readable) {
      return decoded(header, new TextCount(tally, TextCount.Use.SHOWN), () -> {});
    }
    return attachment(header);
  }

  private Sink multipart(Header header, Parts parts) {
    Optional<String> boundary = header.boundary();
    if (boundary.isEmpty() || !parts.openMultipart(header.type(), boundary.get())) {
      tally.doubt();
    }
    return new TextCount(tally, TextCount.Use.UNSEEN);
  }

  private Sink message(Header header) {
    if (depth == DEEPEST_DECODING) {
      tally.doubt();
    }
    return decoded(header, new MessageScan(tally, depth + 1), tally::doubt);
  }

  private static boolean isEncoded(Header header) {
    return header.encoding().equals("base64") || header.encoding().equals("quoted-printable");
  }

  /** A message or a TNEF that is decoded in another way is another one, so there it matters. */
  private static Sink decoded(Header header, Sink sink, Runnable irregular) {
    return switch (header.encoding()) {
      case "base64" -> new Base64Decoding(sink, irregular);
      case "quoted-printable" -> new QuotedDecoding(sink, irregular);
      default -> sink;
    };
  }

  private Sink attachment(Header header) {
    return switch (header.encoding()) {
      case "base64" -> new Base64Count(tally);
      case "x-uuencode", "x-uue", "uuencode" -> new TextCount(tally, TextCount.Use.ENCODED);
      default -> decoded(header, new PlainCount(tally), () -> {});
    };
  }
}

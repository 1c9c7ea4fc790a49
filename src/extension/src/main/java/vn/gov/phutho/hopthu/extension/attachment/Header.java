package vn.gov.phutho.hopthu.extension.attachment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header of one entity, line by line. Of its fields those matter that say what the body is; a
 * header that programs may cut into fields in more than one way is a doubt.
 */
final class Header {
  private static final String TYPE = "content-type";
  private static final String DISPOSITION = "content-disposition";
  private static final String ENCODING = "content-transfer-encoding";

  /** {@code name=}, {@code filename=} and the forms of RFC 2231. */
  private static final Pattern NAMED =
      Pattern.compile("[;\\s](file)?name(\\*\\d*\\*?)?\\s*=", Pattern.CASE_INSENSITIVE);

  /** RFC 2045 §5.1: printable, and none of its tspecials. */
  private static final String TOKEN = "[!-~&&[^()<>@,;:\\\\\"/\\[\\]?=]]+";

  private static final Pattern CLEAR = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*(;.*)?");

  /** Far more than the parameters of an attachment need. */
  private static final int LONGEST = 16 * 1024;

  private final String defaultType;
  private final Map<String, String> fields = new HashMap<>();
  private final StringBuilder value = new StringBuilder();
  private String name = "";
  private boolean first = true;
  private boolean doubtful;

  Header(String defaultType) {
    this.defaultType = defaultType;
  }

  /**
   * One line.
   *
   * @param length without the line end, more than 0
   * @param cut whether the line goes on beyond that
   */
  void line(byte[] line, int length, boolean cut) {
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    // A bare CR ends the line for some programs, a NUL the value.
    doubtful |= text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0;
    if (text.charAt(0) == ' ' || text.charAt(0) == '\t') {
      // A line of white space goes on with the field, or ends the header.
      doubtful |= text.isBlank() || first;
      append(text, cut);
    } else {
      begin(text, cut);
    }
    first = false;
  }

  private void begin(String text, boolean cut) {
    finish();
    int colon = text.indexOf(':');
    if (colon <= 0) {
      // mbox's separator; of any other such line it is not known whether the body begins there.
      doubtful |= !(first && (text.startsWith("From ") || text.startsWith(">From ")));
      return;
    }
    String word = text.substring(0, colon);
    name = word.strip().toLowerCase(Locale.ROOT);
    boolean relevant = isRelevant();
    doubtful |= word.chars().anyMatch(c -> c <= ' ') && (relevant || name.indexOf(' ') >= 0);
    append(text.substring(colon + 1), cut);
  }

  private boolean isRelevant() {
    return name.equals(TYPE) || name.equals(DISPOSITION) || name.equals(ENCODING);
  }

  private void append(String text, boolean cut) {
    if (isRelevant()) {
      value.append(text);
      doubtful |= cut || value.length() > LONGEST;
    }
  }

  private void finish() {
    if (isRelevant()) {
      String now = value.toString().strip();
      String before = fields.put(name, now);
      if (before != null && !before.equals(now)) {
        doubtful |= !name.equals(DISPOSITION);
        fields.put(name, before + " ; " + now);
      }
    }
    name = "";
    value.setLength(0);
  }

  void end() {
    finish();
  }

  boolean isDoubtful() {
    return doubtful;
  }

  /** The media type in lower case, as far as it can be read. */
  String type() {
    String type = firstWord(TYPE);
    return type.isEmpty() ? defaultType : type;
  }

  /** Whether the type is written as RFC 2045 wants it, so that every program reads the same. */
  boolean isTypeClear() {
    return !fields.containsKey(TYPE) || CLEAR.matcher(fields.get(TYPE)).matches();
  }

  /** Whether the type may be read as one that has parts. */
  boolean isContainer() {
    String text = fields.getOrDefault(TYPE, defaultType).toLowerCase(Locale.ROOT);
    return text.contains("multipart") || text.contains("message");
  }

  /** The transfer encoding in lower case; empty when there is none. */
  String encoding() {
    return firstWord(ENCODING);
  }

  private String firstWord(String field) {
    String text = fields.getOrDefault(field, "");
    int end = 0;
    while (end < text.length() && " \t;,(".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** No attachment by its own word: not disposed of as one, and without a file name. */
  boolean isPlain() {
    String disposition = fields.getOrDefault(DISPOSITION, "").toLowerCase(Locale.ROOT);
    boolean attached = fields.containsKey(DISPOSITION) && !disposition.startsWith("inline");
    return !attached && !disposition.contains("attachment") && !isNamed();
  }

  private boolean isNamed() {
    return NAMED.matcher(fields.getOrDefault(TYPE, "")).find()
        || NAMED.matcher(fields.getOrDefault(DISPOSITION, "")).find();
  }

  /** Whether a field names the file that Outlook puts its frame into. */
  boolean isWinmail() {
    return fields.values().stream()
        .anyMatch(v -> v.toLowerCase(Locale.ROOT).contains("winmail.dat"));
  }

  /** Empty where there is none, or programs may read it in more than one way. */
  Optional<String> boundary() {
    return Boundary.read(fields.getOrDefault(TYPE, ""));
  }
}

package vn.gov.phutho.hopthu.extension.dkim;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields of a header are signed.
 *
 * @param names the {@code h=} of the signature, in order
 * @param lines those of the named fields that exist, in the same order
 */
record SignedFields(List<String> names, List<HeaderLine> lines) {
  /** Signed once more than they occur: a field added on the way breaks the signature (§5.4.2). */
  private static final List<String> OVERSIGNED =
      List.of(
          "From",
          "To",
          "Cc",
          "Subject",
          "Date",
          "Message-ID",
          "Reply-To",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding");

  private static final List<String> SIGNED =
      List.of("Sender", "In-Reply-To", "References", "Auto-Submitted");

  static SignedFields of(List<HeaderLine> header) {
    List<String> names = new ArrayList<>();
    List<HeaderLine> lines = new ArrayList<>();
    OVERSIGNED.forEach(
        name -> {
          names.addAll(take(name, header, lines));
          names.add(name);
        });
    SIGNED.forEach(name -> names.addAll(take(name, header, lines)));
    return new SignedFields(names, lines);
  }

  /** Fields of one name are taken from the last to the first (RFC 6376 §5.4.2). */
  private static List<String> take(String name, List<HeaderLine> header, List<HeaderLine> lines) {
    List<String> taken = new ArrayList<>();
    for (int i = header.size() - 1; i >= 0; i--) {
      if (header.get(i).name().equalsIgnoreCase(name)) {
        lines.add(header.get(i));
        taken.add(name);
      }
    }
    return taken;
  }
}

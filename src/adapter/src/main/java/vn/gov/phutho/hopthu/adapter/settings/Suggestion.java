package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** "Did you mean": the known word nearest to a mistyped one. */
final class Suggestion {
  /** A rule that names the nearest word, or all words when none is near. */
  static Rule among(Collection<String> known, String typed) {
    return known.stream()
        .filter(k -> distance(k, typed) <= Math.max(2, typed.length() / 3))
        .min(Comparator.comparingInt(k -> distance(k, typed)))
        .map(k -> Rule.of(k + " (có phải ý này?)", k + " (did you mean this?)", ""))
        .orElseGet(
            () -> {
              String all = String.join(", ", known.stream().sorted().toList());
              return Rule.of(all, all, "");
            });
  }

  /** The edits (one character more, less or other) between two words, whatever their case. */
  static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  private Suggestion() {}
}

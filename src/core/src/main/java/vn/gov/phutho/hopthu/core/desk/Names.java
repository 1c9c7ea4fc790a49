package vn.gov.phutho.hopthu.core.desk;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Compares names as people do: not by spelling of diacritics, case or spaces (A7). */
final class Names {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private Names() {}

  /** In NFC with single spaces. */
  static String clean(String name) {
    return NFC.normalize(name).strip().replaceAll("\\s+", " ");
  }

  static boolean same(String a, String b) {
    return clean(a).toLowerCase(Locale.ROOT).equals(clean(b).toLowerCase(Locale.ROOT));
  }
}

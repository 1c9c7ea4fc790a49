package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Whether a text can be the official name of an agency: A7 (10.1). */
final class AgencyText {
  private static final Pattern FORM =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N} .,;:&/()'’ʼ\"“”‘–—‐-]*\\p{L}[\\p{L}\\p{M}\\p{N} .,;:&/()'’ʼ\"“”‘–—‐-]*");

  private AgencyText() {}

  static Optional<Reason> fault(String name, String where) {
    return Script.fault(name, where)
        .or(
            () ->
                FORM.matcher(Letters.NFC.normalize(name).strip()).matches()
                    ? Optional.empty()
                    : Optional.of(
                        new Reason(
                            ReasonCode.AGENCY_NAME_INVALID,
                            where,
                            "letters, digits and the signs of a name")));
  }
}

package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Locale;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.core.request.Representative;

/** Reads the lines of one form that followed their schema. */
interface FormReader {
  /** Empty when a field is faulty in a way that the fields then tell. */
  Optional<? extends Item> read(Fields fields, String item, String where);

  /** {@code leader} or {@code staff}. */
  static Rank rank(String word) {
    return Rank.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * A decision.
   *
   * @param reason name of the field that says why, e.g. {@code reason}
   */
  static Decision decision(Fields fields, String at, String reason) {
    return new Decision(
        fields.text(at + "/number"), fields.date(at + "/date"), fields.optional(at + "/" + reason));
  }

  static Representative representative(Fields fields, String at, PersonKeys persons) {
    return new Representative(
        fields.text(at + "/fullName"),
        persons.of(fields.text(at + "/nationalId")),
        fields.optional(at + "/position"),
        fields.phone(at + "/phone"));
  }
}

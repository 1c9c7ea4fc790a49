package vn.gov.phutho.hopthu.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Every fault of one item, so that the requester hears of all at once. */
final class Faults {
  private final String where;
  private final List<Reason> found = new ArrayList<>();

  /** Of the item at this JSON pointer. */
  Faults(String where) {
    this.where = where;
  }

  Faults when(boolean wrong, ReasonCode code, String field) {
    return when(wrong, code, field, "");
  }

  Faults when(boolean wrong, ReasonCode code, String field, String detail) {
    if (wrong) {
      found.add(new Reason(code, where + "/" + field, detail));
    }
    return this;
  }

  Faults add(List<Reason> reasons) {
    found.addAll(reasons);
    return this;
  }

  List<Reason> found() {
    return List.copyOf(found);
  }

  Ruling orElse(Supplier<Ruling> good) {
    return found.isEmpty() ? good.get() : new Ruling.Refuse(found.stream().distinct().toList());
  }
}

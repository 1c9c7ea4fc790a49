package vn.gov.phutho.hopthu.adapter.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.gov.phutho.hopthu.adapter.settings.AgenciesFile.Line;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.naming.ReservedNames;
import vn.gov.phutho.hopthu.core.request.AgencyType;

/** What the lines of the register may not do to each other: A3, A8 (4.1). */
final class AgencyTree {
  private final Register register;
  private final List<Line> lines;
  private final Consumer<Fault> faults;

  AgencyTree(Register register, List<Line> lines, Consumer<Fault> faults) {
    this.register = register;
    this.lines = lines;
    this.faults = faults;
  }

  void check() {
    Map<String, Written> addresses = new HashMap<>();
    Map<String, Written> names = new HashMap<>();
    for (Line line : lines) {
      once(line.address(), "address", line.agency().localPart(), addresses);
      // Two agencies of one name under one parent could never be told apart.
      String key = register.nameKey(line.agency());
      once(line.name(), "name", key + "|" + line.agency().parent().orElse(""), names);
      line.parent().ifPresent(p -> checkParent(line, p));
      if (line.agency().type() == AgencyType.SUBUNIT && line.parent().isEmpty()) {
        fault(
            line.address(),
            "parent",
            "đơn vị trực thuộc cần cơ quan cấp trên (4.1c)",
            "a sub-unit needs its parent (4.1c)");
      }
      String localPart = line.agency().localPart();
      if (register.reserved().contains(localPart) || ReservedNames.isForNobody(localPart)) {
        fault(
            line.address(),
            "address",
            localPart + " là tên dành riêng",
            localPart + " is a reserved name");
      }
    }
  }

  private void once(Written at, String field, String key, Map<String, Written> seen) {
    Written first = seen.putIfAbsent(key, at);
    if (first != null) {
      int line = first.place().line();
      fault(
          at,
          field,
          at.text() + " đã có ở dòng " + line,
          at.text() + " is given twice; first on line " + line);
    }
  }

  private void checkParent(Line line, Written parent) {
    String text = parent.text();
    String child = line.agency().localPart();
    if (register.find(text).isEmpty()) {
      Bilingual wrong =
          Bilingual.of(
              "không có cơ quan cấp trên \"" + text + "\"", "there is no parent \"" + text + "\"");
      Rule rule = Suggestion.among(register.agencies().keySet(), text);
      faults.accept(new Fault(parent.place(), "parent", wrong, rule));
    } else if (isAboveItself(child)) {
      fault(
          parent,
          "parent",
          child + " là cấp trên của chính nó",
          child + " is above itself through its parents");
    } else if (line.agency().type() == AgencyType.SUBUNIT && !child.endsWith("." + text)) {
      // A3 (4.1c)
      fault(
          parent,
          "parent",
          "địa chỉ " + child + " phải kết thúc bằng ." + text + " (4.1c)",
          "the address " + child + " has to end with ." + text + " (4.1c)");
    }
  }

  private boolean isAboveItself(String localPart) {
    Set<String> seen = new HashSet<>();
    Optional<String> above = register.find(localPart).flatMap(Agency::parent);
    while (above.isPresent() && seen.add(above.get())) {
      if (above.get().equals(localPart)) {
        return true;
      }
      above = register.find(above.get()).flatMap(Agency::parent);
    }
    return false;
  }

  private void fault(Written at, String field, String vi, String en) {
    faults.accept(new Fault(at.place(), field, Bilingual.of(vi, en), Rule.NONE));
  }
}

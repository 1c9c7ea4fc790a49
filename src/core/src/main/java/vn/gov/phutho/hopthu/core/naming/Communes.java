package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Optional;

/** A2 (4.1b): the full name of a commune, without the words for what it is. */
final class Communes {
  private static final String COMMITTEE = "Ủy ban nhân dân";
  private static final List<String> GRADES = List.of("xã", "phường", "thị trấn", "đặc khu");

  /** A committee of these is none of a commune. */
  private static final List<String> OTHER_GRADES =
      List.of("tỉnh", "thành phố", "thị xã", "huyện", "quận");

  private Communes() {}

  /** The name with its committee written out, as the register compares it. */
  static AgencyWords withCommittee(AgencyWords name) {
    return grade(name).isPresent() && !name.startsWith(COMMITTEE)
        ? AgencyWords.of(COMMITTEE + " " + String.join(" ", name.words()))
        : name;
  }

  /** Empty for a name that is not that of a commune's People's Committee. */
  static Optional<String> localPart(AgencyWords name) {
    if (!isCommune(name)) {
      return Optional.empty();
    }
    AgencyWords rest = afterCommittee(name);
    int grade = grade(rest).map(g -> AgencyWords.of(g).words().size()).orElse(0);
    return Optional.of(rest.skip(grade).joined()).filter(l -> !l.isEmpty());
  }

  static boolean isCommune(AgencyWords name) {
    boolean committee =
        name.startsWith(COMMITTEE)
            && OTHER_GRADES.stream().noneMatch(afterCommittee(name)::startsWith);
    return committee || grade(name).isPresent();
  }

  private static AgencyWords afterCommittee(AgencyWords name) {
    return name.startsWith(COMMITTEE) ? name.skip(AgencyWords.of(COMMITTEE).words().size()) : name;
  }

  private static Optional<String> grade(AgencyWords name) {
    return GRADES.stream().filter(name::startsWith).findFirst();
  }
}

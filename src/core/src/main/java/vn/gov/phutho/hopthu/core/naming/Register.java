package vn.gov.phutho.hopthu.core.naming;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.request.AgencyType;

/**
 * The register of agencies (4.1). What it says wins over a computed address, and entering an agency
 * is how the department decides what cannot be computed.
 */
public final class Register {
  private final String province;
  private final Set<String> reserved;
  private final Map<String, String> abbreviations;
  private final Map<String, Agency> agencies;

  /**
   * A register.
   *
   * @param province its name without "tỉnh", e.g. {@code Phú Thọ}
   * @param reserved local parts that nobody gets, besides {@link ReservedNames}
   * @param abbreviations name of a sub-unit without its parent → letters, e.g. {@code Phòng Văn hóa
   *     - Xã hội} → {@code vxh}
   * @throws IllegalArgumentException when two agencies have one local part
   */
  public Register(
      String province,
      Set<String> reserved,
      Map<String, String> abbreviations,
      Collection<Agency> agencies) {
    this.province = province;
    this.reserved = Set.copyOf(reserved);
    this.abbreviations =
        abbreviations.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    e -> AgencyWords.of(e.getKey()).key(), Map.Entry::getValue, (a, b) -> a));
    Map<String, Agency> byLocalPart = new LinkedHashMap<>();
    for (Agency agency : agencies) {
      if (byLocalPart.putIfAbsent(agency.localPart(), agency) != null) {
        throw new IllegalArgumentException("two agencies at " + agency.localPart());
      }
    }
    this.agencies = Collections.unmodifiableMap(byLocalPart);
  }

  /** A register of these alone. */
  public static Register of(String province, Agency... agencies) {
    return new Register(province, Set.of(), Map.of(), List.of(agencies));
  }

  public String province() {
    return province;
  }

  /** The local parts that the province keeps back, besides {@link ReservedNames}. */
  public Set<String> reserved() {
    return reserved;
  }

  /** The agencies by local part, in the order of the file. */
  public Map<String, Agency> agencies() {
    return agencies;
  }

  public Optional<Agency> find(String localPart) {
    return Optional.ofNullable(agencies.get(localPart));
  }

  /** Local part → official name in force, in the order of the file. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    agencies.forEach((localPart, agency) -> names.put(localPart, agency.name()));
    return Collections.unmodifiableMap(names);
  }

  /** This register and agencies that documents issued since it was written. */
  public Register with(Collection<Agency> issued) {
    Map<String, Agency> all = new LinkedHashMap<>(agencies);
    issued.forEach(a -> all.putIfAbsent(a.localPart(), a));
    return new Register(province, reserved, abbreviations, all.values());
  }

  /**
   * The letters that the register gives for a sub-unit, whatever its parent.
   *
   * @param unit name of the sub-unit without its parent
   */
  Optional<String> abbreviation(AgencyWords unit) {
    return Optional.ofNullable(abbreviations.get(unit.key()));
  }

  /** One text for all spellings of an agency's name; equal for two that nobody can tell apart. */
  public String nameKey(Agency agency) {
    return bare(agency.name(), agency.type(), agency.parent()).key();
  }

  /** The name without the province and, of a sub-unit, without its parent. */
  AgencyWords bare(String name, AgencyType type, Optional<String> parent) {
    AgencyWords words = AgencyWords.of(name).without(AgencyWords.of("tỉnh " + province));
    if (type == AgencyType.COMMUNE) {
      return Communes.withCommittee(words);
    }
    return parent.flatMap(this::find).map(p -> Subunits.without(words, p)).orElse(words);
  }
}

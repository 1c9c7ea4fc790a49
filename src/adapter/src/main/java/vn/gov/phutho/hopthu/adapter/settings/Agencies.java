package vn.gov.phutho.hopthu.adapter.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The register of agencies by local part, in the order of its file. */
public record Agencies(Map<String, Agency> byLocalPart) {
  public Agencies {
    byLocalPart = Collections.unmodifiableMap(new LinkedHashMap<>(byLocalPart));
  }

  public Optional<Agency> find(String localPart) {
    return Optional.ofNullable(byLocalPart.get(localPart));
  }

  /** Local part → name. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    byLocalPart.forEach((localPart, agency) -> names.put(localPart, agency.name()));
    return Collections.unmodifiableMap(names);
  }
}

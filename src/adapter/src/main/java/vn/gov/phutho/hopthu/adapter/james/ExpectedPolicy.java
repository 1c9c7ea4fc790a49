package vn.gov.phutho.hopthu.adapter.james;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this adapter expects the mail tier to obey. James' other settings are its own; their hash is
 * for comparing servers with each other.
 *
 * @param version of this adapter, which comes with an extension of the same; empty when it does not
 *     know its own
 * @param officialDomains hash of config/official-domains.yaml
 */
public record ExpectedPolicy(Optional<String> version, String officialDomains) {
  /** What differs and what to do about it, with both values; empty when nothing differs. */
  public List<String> differences(PolicyVersion inForce) {
    List<String> differences = new ArrayList<>();
    version
        .filter(v -> !v.equals(inForce.version()))
        .ifPresent(
            v ->
                differences.add(
                    "version "
                        + inForce.version()
                        + " is in force, "
                        + v
                        + " expected: put hopthu-extension.jar of this release into James'"
                        + " extensions-jars and restart it"));
    if (!officialDomains.equals(inForce.officialDomains())) {
      differences.add(
          "official domains "
              + inForce.officialDomains()
              + " are in force, "
              + officialDomains
              + " expected: make official.domains in James' hopthu.properties equal to"
              + " config/official-domains.yaml and restart the one that was wrong");
    }
    return differences;
  }
}

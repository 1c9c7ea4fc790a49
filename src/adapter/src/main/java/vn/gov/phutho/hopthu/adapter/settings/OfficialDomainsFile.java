package vn.gov.phutho.hopthu.adapter.settings;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** {@code domains: [gov.vn, …]}: what 13.5 calls official. */
final class OfficialDomainsFile {
  private static final Rule RULE =
      Rule.of(
          "tên miền ASCII chữ thường có ít nhất hai cấp",
          "an ASCII domain name in lower case of two labels or more",
          "gov.vn");

  static Optional<OfficialDomains> read(YamlFile file, Consumer<Fault> faults) {
    Set<String> domains = new LinkedHashSet<>();
    for (Node item : Row.items(file, "domains", faults)) {
      Row.text(file, "domains", item, faults)
          .ifPresent(
              domain -> {
                String text = domain.text();
                if (Kinds.domain().parse(text).toOptional().isEmpty()) {
                  fault(
                      domain.place(),
                      "\"" + text + "\" không phải tên miền dùng được ở đây",
                      "\"" + text + "\" is no domain name for this list",
                      faults);
                } else if (!domains.add(text)) {
                  fault(domain.place(), text + " bị lặp", text + " is given twice", faults);
                }
              });
    }
    if (domains.isEmpty()) {
      fault(file.place(file.root()), "danh sách rỗng", "the list is empty", faults);
      return Optional.empty();
    }
    return Optional.of(OfficialDomains.of(domains));
  }

  private static void fault(Place place, String vi, String en, Consumer<Fault> faults) {
    faults.accept(new Fault(place, "domains", Bilingual.of(vi, en), RULE));
  }

  private OfficialDomainsFile() {}
}

package vn.gov.phutho.hopthu.adapter.settings;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** {@code agencies: [{address, name, parent}]}: the register of 4.1, every line checked. */
final class AgenciesFile {
  private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*");
  private static final Rule ADDRESS_RULE =
      Rule.of(
          "phần trước @: chữ thường không dấu và chữ số, các cấp cách nhau bằng dấu chấm",
          "the part before @: lower case letters and digits, levels parted by dots",
          "cds.skhcn");

  static Agencies read(YamlFile file, Consumer<Fault> faults) {
    Map<String, Agency> agencies = new LinkedHashMap<>();
    Map<String, Written> addresses = new LinkedHashMap<>();
    Map<String, Written> parents = new LinkedHashMap<>();
    for (Node item : Row.items(file, "agencies", faults)) {
      Row.of(file, item, Set.of("address", "name", "parent"), faults)
          .ifPresent(
              row -> {
                Optional<Written> address = row.need("address");
                Optional<Written> name = row.need("name");
                Optional<Written> parent = row.find("parent");
                if (address.isEmpty() || name.isEmpty()) {
                  return;
                }
                String localPart = address.get().text();
                checkAddress(address.get(), addresses, faults);
                checkName(name.get(), faults);
                parent.ifPresent(p -> parents.put(localPart, p));
                agencies.put(
                    localPart, new Agency(localPart, name.get().text(), parent.map(Written::text)));
              });
    }
    parents.forEach((child, parent) -> checkParent(child, parent, agencies, faults));
    return new Agencies(agencies);
  }

  private static void checkAddress(
      Written address, Map<String, Written> addresses, Consumer<Fault> faults) {
    String text = address.text();
    if (text.length() > 64 || !LOCAL_PART.matcher(text).matches()) {
      Bilingual wrong =
          Bilingual.of(
              "\"" + text + "\" không phải phần đầu của địa chỉ",
              "\"" + text + "\" is no local part");
      faults.accept(new Fault(address.place(), "address", wrong, ADDRESS_RULE));
    }
    Written first = addresses.putIfAbsent(text, address);
    if (first != null) {
      int line = first.place().line();
      fault(
          address,
          "address",
          text + " đã có ở dòng " + line,
          text + " is given twice; first on line " + line,
          faults);
    }
  }

  private static void checkName(Written name, Consumer<Fault> faults) {
    // A7 (10.1): TCVN 6909 text is compared as NFC everywhere.
    if (!Normalizer.isNormalized(name.text(), Normalizer.Form.NFC)) {
      fault(
          name,
          "name",
          "tên không ở dạng Unicode dựng sẵn (NFC)",
          "the name is not in Unicode NFC",
          faults);
    }
  }

  private static void checkParent(
      String child, Written parent, Map<String, Agency> agencies, Consumer<Fault> faults) {
    String text = parent.text();
    if (!agencies.containsKey(text)) {
      Bilingual wrong =
          Bilingual.of(
              "không có cơ quan cấp trên \"" + text + "\"", "there is no parent \"" + text + "\"");
      faults.accept(
          new Fault(parent.place(), "parent", wrong, Suggestion.among(agencies.keySet(), text)));
    } else if (!child.endsWith("." + text)) {
      // A3 (4.1c)
      fault(
          parent,
          "parent",
          "địa chỉ " + child + " phải kết thúc bằng ." + text + " (4.1c)",
          "the address " + child + " has to end with ." + text + " (4.1c)",
          faults);
    }
  }

  private static void fault(
      Written at, String field, String vi, String en, Consumer<Fault> faults) {
    faults.accept(new Fault(at.place(), field, Bilingual.of(vi, en), Rule.NONE));
  }

  private AgenciesFile() {}
}

package vn.gov.phutho.hopthu.adapter.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import vn.gov.phutho.hopthu.core.naming.Agency;
import vn.gov.phutho.hopthu.core.naming.AgencyDetails;
import vn.gov.phutho.hopthu.core.naming.FocalPoint;
import vn.gov.phutho.hopthu.core.naming.OfficialNames;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The register of 4.1, every line checked; what lines do to each other is {@link AgencyTree}'s. */
final class AgenciesFile {
  private static final Set<String> TOP =
      Set.of("province", "reserved", "abbreviations", "agencies");
  private static final Set<String> FIELDS =
      Set.of("address", "name", "type", "parent", "abbreviation", "former", "from", "focalPoint");
  private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9Đđ]{1,32}");
  private static final Rule ADDRESS_RULE =
      Rule.of(
          "phần trước @: chữ thường không dấu và chữ số, các cấp cách nhau bằng dấu chấm",
          "the part before @: lower case letters and digits, levels parted by dots",
          "cds.skhcn");

  /** A line that could be read. */
  record Line(Agency agency, Written address, Written name, Optional<Written> parent) {}

  private final YamlFile file;
  private final Consumer<Fault> faults;

  private AgenciesFile(YamlFile file, Consumer<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  static Register read(YamlFile file, Consumer<Fault> faults) {
    return new AgenciesFile(file, faults).read();
  }

  private Register read() {
    Optional<Row> top = Row.of(file, file.root(), TOP, faults);
    if (top.isEmpty()) {
      return Register.of("");
    }
    String province = top.get().need("province").map(this::composed).orElse("");
    Set<String> reserved = new HashSet<>();
    top.get().all("reserved").forEach(r -> localPart(r, "reserved").ifPresent(reserved::add));
    Map<String, String> abbreviations = new LinkedHashMap<>();
    for (Node node : top.get().nodes("abbreviations", false)) {
      Row.of(file, node, Set.of("name", "letters"), faults)
          .ifPresent(row -> abbreviation(row, abbreviations));
    }
    List<Line> lines = new ArrayList<>();
    for (Node node : top.get().nodes("agencies", true)) {
      Row.of(file, node, FIELDS, faults).flatMap(this::line).ifPresent(lines::add);
    }
    Map<String, Agency> agencies = new LinkedHashMap<>();
    lines.forEach(l -> agencies.putIfAbsent(l.agency().localPart(), l.agency()));
    Register register = new Register(province, reserved, abbreviations, agencies.values());
    new AgencyTree(register, lines, faults).check();
    return register;
  }

  private void abbreviation(Row row, Map<String, String> abbreviations) {
    Optional<Written> name = row.need("name");
    Optional<String> letters = row.need("letters").flatMap(this::letters);
    if (name.isPresent() && letters.isPresent()) {
      String unit = composed(name.get());
      if (abbreviations.putIfAbsent(unit, letters.get()) != null) {
        row.fault(name.get().place(), "name", "đã có ở trên", "is given twice");
      }
    }
  }

  private Optional<Line> line(Row row) {
    Optional<Written> address = row.need("address");
    Optional<Written> name = row.need("name");
    Optional<AgencyType> type = row.need("type").flatMap(this::type);
    Optional<Written> parent = row.find("parent");
    OfficialNames names =
        new OfficialNames(
            name.map(this::composed).orElse(""),
            row.all("former").stream().map(this::composed).toList(),
            row.find("abbreviation").flatMap(this::letters));
    AgencyDetails details =
        new AgencyDetails(focalPoint(row), row.all("from").stream().map(this::composed).toList());
    Optional<String> localPart = address.flatMap(a -> localPart(a, "address"));
    if (localPart.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Agency agency =
        new Agency(
            localPart.get(),
            names,
            type.orElse(AgencyType.AGREED),
            parent.map(Written::text),
            details);
    return Optional.of(new Line(agency, address.get(), name.get(), parent));
  }

  private Optional<FocalPoint> focalPoint(Row row) {
    // B7: no phone here; an unknown key is a fault.
    return Optional.ofNullable(row.fields().get("focalPoint"))
        .flatMap(node -> Row.of(file, node, Set.of("name", "address"), faults))
        .flatMap(
            point ->
                point
                    .need("name")
                    .map(
                        n ->
                            new FocalPoint(
                                composed(n), point.find("address").flatMap(this::mail))));
  }

  private Optional<MailAddress> mail(Written address) {
    Optional<MailAddress> read = MailAddress.read(address.text());
    if (read.isEmpty()) {
      fault(address, "address", "không phải địa chỉ thư", "is no mail address", Rule.NONE);
    }
    return read;
  }

  private Optional<AgencyType> type(Written type) {
    Optional<AgencyType> read = AgencyType.of(type.text());
    if (read.isEmpty()) {
      Map<String, AgencyType> known = new HashMap<>();
      for (AgencyType t : AgencyType.values()) {
        known.put(t.word(), t);
      }
      Rule rule = Suggestion.among(known.keySet(), type.text());
      fault(type, "type", "không có loại này", "there is no such type", rule);
    }
    return read;
  }

  private Optional<String> letters(Written letters) {
    if (LETTERS.matcher(letters.text()).matches()) {
      return Optional.of(letters.text());
    }
    fault(
        letters,
        "abbreviation",
        "tên viết tắt chỉ có chữ cái không dấu và chữ số",
        "an abbreviation has letters without diacritics and digits only",
        Rule.NONE);
    return Optional.empty();
  }

  private Optional<String> localPart(Written address, String field) {
    String text = address.text();
    if (text.length() <= 64 && LOCAL_PART.matcher(text).matches()) {
      return Optional.of(text);
    }
    String quoted = "\"" + text + "\"";
    fault(
        address,
        field,
        quoted + " không phải phần đầu của địa chỉ",
        quoted + " is no local part",
        ADDRESS_RULE);
    return Optional.empty();
  }

  private String composed(Written name) {
    // A7 (10.1): TCVN 6909 text is compared as NFC everywhere.
    if (!Normalizer.isNormalized(name.text(), Normalizer.Form.NFC)) {
      fault(
          name,
          "name",
          "tên không ở dạng Unicode dựng sẵn (NFC)",
          "the name is not in Unicode NFC",
          Rule.NONE);
    }
    return name.text();
  }

  private void fault(Written at, String field, String vi, String en, Rule rule) {
    faults.accept(new Fault(at.place(), field, Bilingual.of(vi, en), rule));
  }
}

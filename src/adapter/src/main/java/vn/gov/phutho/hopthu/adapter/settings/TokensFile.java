package vn.gov.phutho.hopthu.adapter.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/** {@code tokens: [{name, sha256, roles: [submit, outcomes, operate, metrics, directory]}]}. */
final class TokensFile {
  private static final Rule HASH_RULE =
      Rule.of(
          "SHA-256 của mã truy cập, 64 chữ số hex thường (printf %s MÃ | sha256sum)",
          "the token's SHA-256, 64 hex digits in lower case (printf %s TOKEN | sha256sum)", "");

  static List<Token> read(YamlFile file, Consumer<Fault> faults) {
    List<Token> tokens = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> hashes = new HashSet<>();
    for (Node item : Row.items(file, "tokens", faults)) {
      Row.of(file, item, Set.of("name", "sha256", "roles"), faults)
          .ifPresent(
              row -> {
                String name = row.need("name").map(Written::text).orElse("");
                String hash = row.need("sha256").map(h -> hash(h, faults)).orElse("");
                Set<Role> roles = roles(row, faults);
                if (!name.isEmpty() && !names.add(name)) {
                  row.fault(row.place(), "name", "tên bị lặp", "the name is given twice");
                }
                if (!hash.isEmpty() && !hashes.add(hash)) {
                  row.fault(row.place(), "sha256", "mã bị lặp", "the token is given twice");
                }
                tokens.add(new Token(name, hash, roles));
              });
    }
    return List.copyOf(tokens);
  }

  /** Never quoted: a token pasted here in clear must not reach a log. */
  private static String hash(Written hash, Consumer<Fault> faults) {
    if (!hash.text().matches("[0-9a-f]{64}")) {
      Bilingual wrong = Bilingual.of("không phải SHA-256", "is no SHA-256");
      faults.accept(new Fault(hash.place(), "sha256", wrong, HASH_RULE));
    }
    return hash.text();
  }

  private static Set<Role> roles(Row row, Consumer<Fault> faults) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Written word : row.needAll("roles")) {
      Role.of(word.text())
          .ifPresentOrElse(
              roles::add,
              () ->
                  faults.accept(
                      new Fault(
                          word.place(),
                          "roles",
                          Bilingual.of("không có vai trò này", "there is no such role"),
                          Suggestion.among(Role.words(), word.text()))));
    }
    return roles;
  }

  private TokensFile() {}
}

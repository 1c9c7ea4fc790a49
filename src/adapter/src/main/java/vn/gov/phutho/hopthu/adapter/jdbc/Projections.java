package vn.gov.phutho.hopthu.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every projected row, by table and key, as the SHA-256 of its values. */
record Projections(Map<String, String> rows) {
  /** The tables, parents first, with the number of columns in their keys, which come first. */
  private static final List<Table> TABLES =
      List.of(
          new Table("document", 1),
          new Table("item", 2),
          new Table("account", 1),
          new Table("address", 1),
          new Table("account_secret", 2),
          new Table("errand", 2),
          new Table("focal_point", 1));

  private record Table(String name, int keys) {}

  static Projections read(JdbcTemplate template) {
    Map<String, String> rows = new TreeMap<>();
    for (Table table : TABLES) {
      template.query(
          "select * from " + table.name(),
          row -> {
            rows.put(key(table, row), digest(row));
          });
    }
    return new Projections(rows);
  }

  private static String key(Table table, ResultSet row) throws SQLException {
    StringBuilder key = new StringBuilder(table.name());
    for (int column = 1; column <= table.keys(); column++) {
      key.append(' ').append(row.getString(column));
    }
    return key.toString();
  }

  private static String digest(ResultSet row) throws SQLException {
    MessageDigest sha256 = sha256();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      String value = row.getString(column);
      // The length keeps the values apart.
      sha256.update((value == null ? "null;" : value.length() + ":" + value + ";").getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static void clear(JdbcClient jdbc) {
    for (int n = TABLES.size() - 1; n >= 0; n--) {
      jdbc.sql("delete from " + TABLES.get(n).name()).update();
    }
  }

  /** What these, the stored ones, have otherwise than the others, the computed ones. */
  List<String> differences(Projections computed) {
    List<String> differences = new ArrayList<>();
    rows.forEach(
        (key, digest) -> {
          if (!computed.rows.containsKey(key)) {
            differences.add(key + " is stored, but not in the ledger");
          } else if (!digest.equals(computed.rows.get(key))) {
            differences.add(key + " is stored otherwise than the ledger says");
          }
        });
    computed.rows.keySet().stream()
        .filter(key -> !rows.containsKey(key))
        .forEach(key -> differences.add(key + " is in the ledger, but not stored"));
    return differences;
  }
}

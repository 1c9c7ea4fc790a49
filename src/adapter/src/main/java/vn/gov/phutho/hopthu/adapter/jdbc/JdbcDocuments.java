package vn.gov.phutho.hopthu.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Documents;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** The documents as {@link JdbcLedger} projects them. Throws {@link LedgerUnavailable}. */
public final class JdbcDocuments implements Documents {
  /** Where a document came in; its line holds the evidence, which is kept once. */
  private static final String ACCEPTED =
      " join ledger l on l.kind = '"
          + EntryJson.DOCUMENT_ACCEPTED
          + "' and l.item is null and l.number = ";

  private final JdbcClient jdbc;

  public JdbcDocuments(DataSource database) {
    jdbc = JdbcClient.create(database);
  }

  @Override
  public Optional<DocumentRecord> find(String number) {
    Optional<DocumentRecord> document =
        LedgerUnavailable.guard(
            () ->
                jdbc.sql(
                        "select d.number, d.content_hash, d.accepted_at, l.entry from document d"
                            + ACCEPTED
                            + "d.number where d.number = ?")
                    .param(number)
                    .query((row, index) -> document(row))
                    .optional());
    return document.map(
        d ->
            new DocumentRecord(
                d.number(),
                d.contentHash(),
                d.acceptedAt(),
                d.evidence(),
                items("select * from item where number = ? order by ordinal", number)));
  }

  private static DocumentRecord document(ResultSet row) throws SQLException {
    return new DocumentRecord(
        row.getString("number"),
        row.getString("content_hash"),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
        JsonMapper.shared().readTree(row.getString("entry")).required("evidence").stringValue(),
        List.of());
  }

  @Override
  public List<String> undecided() {
    return LedgerUnavailable.guard(
        () ->
            jdbc.sql(
                    "select d.number from document d"
                        + ACCEPTED
                        + "d.number where d.number in"
                        + " (select number from item where state = 'accepted' and account is null"
                        + " and not errand)"
                        + " order by l.position")
                .query(String.class)
                .list());
  }

  @Override
  public Set<UUID> unsettled() {
    return LedgerUnavailable.guard(
        () ->
            jdbc.sql(
                    "select distinct account from item"
                        + " where state = 'accepted' and account is not null")
                .query(UUID.class)
                .set());
  }

  @Override
  public List<ItemRecord> unsettled(UUID account) {
    return items(
        "select i.* from item i"
            + ACCEPTED
            + "i.number where i.account = ? and i.state = 'accepted'"
            + " order by l.position, i.ordinal",
        account);
  }

  @Override
  public List<ItemRef> errands() {
    return items(
            "select i.* from item i"
                + ACCEPTED
                + "i.number where i.errand and i.state = 'accepted'"
                + " order by l.position, i.ordinal")
        .stream()
        .map(ItemRecord::ref)
        .toList();
  }

  private List<ItemRecord> items(String sql, Object... values) {
    return LedgerUnavailable.guard(
        () -> jdbc.sql(sql).params(values).query((row, index) -> item(row)).list());
  }

  private static ItemRecord item(ResultSet row) throws SQLException {
    return new ItemRecord(
        new ItemRef(row.getString("number"), row.getString("item")),
        EntryJson.itemState(row.getString("state")),
        Optional.ofNullable(row.getObject("account", UUID.class)),
        row.getBoolean("errand"),
        ValueJson.reasons(JsonMapper.shared().readTree(row.getString("reasons"))),
        row.getBoolean("secret_handed_over"));
  }
}

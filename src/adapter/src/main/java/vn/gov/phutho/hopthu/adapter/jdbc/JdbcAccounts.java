package vn.gov.phutho.hopthu.adapter.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.seal.Seal;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Accounts;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Status;

/** The accounts as {@link JdbcLedger} projects them. Throws {@link LedgerUnavailable}. */
public final class JdbcAccounts implements Accounts {
  /** Above every octet of a local part, which is ASCII without DEL. */
  private static final String LAST = "\u007f";

  private final JdbcClient jdbc;
  private final AccountJson json;

  public JdbcAccounts(DataSource database, Seal seal) {
    jdbc = JdbcClient.create(database);
    json = new AccountJson(seal);
  }

  @Override
  public Optional<AccountRecord> find(UUID id) {
    return records("select * from account where id = ?", id).stream().findFirst();
  }

  @Override
  public List<UUID> living() {
    return LedgerUnavailable.guard(
        () ->
            jdbc.sql(
                    "select a.id from account a join ledger l on l.account = a.id and l.kind = '"
                        + EntryJson.ACCOUNT_ISSUED
                        + "' where a.status <> ? order by l.position")
                .param(Status.DESTROYED.word())
                .query(UUID.class)
                .list());
  }

  @Override
  public List<UUID> due(LocalDate today) {
    return LedgerUnavailable.guard(
        () ->
            jdbc.sql("select id from account where status <> ? and (until < ? or secret_until < ?)")
                .params(Status.DESTROYED.word(), today, today)
                .query(UUID.class)
                .list());
  }

  @Override
  public int livingCount() {
    return LedgerUnavailable.guard(
        () ->
            jdbc.sql("select count(*) from account where status <> ?")
                .param(Status.DESTROYED.word())
                .query(Integer.class)
                .single());
  }

  @Override
  public Optional<AccountRecord> at(MailAddress address) {
    return records(
            "select a.* from account a join address n on n.account = a.id where n.address = ?",
            address.toString())
        .stream()
        .findFirst();
  }

  @Override
  public List<AccountRecord> of(PersonKey person) {
    return records(
        "select a.* from account a join ledger l on l.account = a.id and l.kind = '"
            + EntryJson.ACCOUNT_ISSUED
            + "' where a.person = ? order by l.position",
        person.hex());
  }

  @Override
  public Set<MailAddress> issued(String stem) {
    return LedgerUnavailable.guard(
        () ->
            jdbc
                .sql("select address from address where local_part >= ? and local_part < ?")
                .params(stem.getBytes(US_ASCII), (stem + LAST).getBytes(US_ASCII))
                .query(String.class)
                .list()
                .stream()
                .map(MailAddress::parse)
                .collect(Collectors.toSet()));
  }

  @Override
  public List<SecretHash> secrets(UUID id) {
    return LedgerUnavailable.guard(
        () ->
            jdbc
                .sql(
                    "select hash from account_secret where account = ? and (hash <> 'none' or version ="
                        + " (select max(version) from account_secret where account = ?))"
                        + " order by version desc fetch first 4 rows only")
                .params(id, id)
                .query(String.class)
                .list()
                .stream()
                .map(hash -> json.hash(hash, id))
                .collect(Collectors.collectingAndThen(Collectors.toList(), SecretHash::kept)));
  }

  private List<AccountRecord> records(String sql, Object value) {
    return LedgerUnavailable.guard(
        () -> jdbc.sql(sql).param(value).query((row, number) -> record(row)).list());
  }

  private AccountRecord record(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new AccountRecord(
        id,
        row.getInt("version"),
        json.holder(tree(row, "holder"), id),
        ValueJson.state(tree(row, "state")),
        ValueJson.secret(tree(row, "secret")),
        ValueJson.mailbox(tree(row, "mailbox")),
        CircumstancesJson.read(tree(row, "circumstances")),
        row.getString("request"));
  }

  private static JsonNode tree(ResultSet row, String column) throws SQLException {
    return JsonMapper.shared().readTree(row.getString(column));
  }
}

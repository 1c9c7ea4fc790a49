package vn.gov.phutho.hopthu.adapter.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.SecretState;

/**
 * Carries one entry into the projections. Two entries that may not both be are told apart by the
 * database, at the row: a unique key or an update that finds nothing left to change.
 */
final class Projector {
  private final JdbcClient jdbc;
  private final ErrandProjector errands;

  Projector(JdbcClient jdbc) {
    this.jdbc = jdbc;
    errands = new ErrandProjector(jdbc);
  }

  /** Says what stands in the way; the transaction is then good for nothing but its rollback. */
  Optional<String> project(Line line) {
    Entry entry = line.entry();
    if (entry instanceof Entry.DocumentAccepted e) {
      return unless(accept(line, e), "document " + e.number());
    }
    if (entry instanceof Entry.ItemDecided e) {
      return unless(decide(line, e), e.item());
    }
    if (entry instanceof Entry.ItemMoved e) {
      return unless(move(line, e), e.item());
    }
    if (entry instanceof Entry.AccountIssued e) {
      return unless(issue(line, e.record()), e.record().holder().address());
    }
    if (entry instanceof Entry.StateChanged e) {
      return unless(change(line, e), "account " + e.account());
    }
    if (entry instanceof Entry.SecretChanged e) {
      return unless(change(line, e), "account " + e.account());
    }
    if (entry instanceof Entry.SecretHandedOver e) {
      return unless(handOver(e.item()), e.item());
    }
    if (entry instanceof Entry.HolderChanged e) {
      return unless(change(line, e), "account " + e.account());
    }
    if (entry instanceof Entry.CircumstancesChanged e) {
      return unless(change(line, e), "account " + e.account());
    }
    if (entry instanceof Entry.QuotaGranted e) {
      return unless(grant(e), "account " + e.account());
    }
    if (entry instanceof Entry.SecretReset e) {
      return unless(reset(e), "account " + e.account());
    }
    return errands.project(line);
  }

  private static Optional<String> unless(boolean projected, Object what) {
    return projected ? Optional.empty() : Optional.of(what.toString());
  }

  private boolean accept(Line line, Entry.DocumentAccepted e) {
    if (!insert("insert into document values (?, ?, ?)", e.number(), e.contentHash(), line.at())) {
      return false;
    }
    int ordinal = 0;
    for (String item : e.items().stream().distinct().toList()) {
      update(
          "insert into item values (?, ?, ?, ?, null, '[]', false, false)",
          e.number(),
          item,
          ordinal++,
          ItemState.ACCEPTED.word());
    }
    return true;
  }

  private boolean decide(Line line, Entry.ItemDecided e) {
    return update(
        "update item set account = ?, reasons = ?"
            + " where number = ? and item = ? and state = 'accepted' and account is null"
            + " and not errand",
        e.account(),
        line.text("confirm"),
        e.item().number(),
        e.item().item());
  }

  private boolean move(Line line, Entry.ItemMoved e) {
    return update(
        "update item set state = ?, reasons = ?"
            + " where number = ? and item = ? and state in ('accepted', 'held') and state <> ?",
        e.to().word(),
        line.text("reasons"),
        e.item().number(),
        e.item().item(),
        e.to().word());
  }

  private boolean handOver(ItemRef item) {
    return update(
        "update item set secret_handed_over = true"
            + " where number = ? and item = ? and not secret_handed_over",
        item.number(),
        item.item());
  }

  private boolean issue(Line line, AccountRecord record) {
    Holder holder = record.holder();
    return insert(
            "insert into account values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            record.id(),
            record.version(),
            holder.kind().word(),
            holder.address().toString(),
            holder.person().hex(),
            record.state().status().word(),
            record.state().until().orElse(null),
            line.text("record", "holder"),
            line.text("record", "state"),
            line.text("record", "secret"),
            line.text("record", "mailbox"),
            record.request(),
            line.text("record", "circumstances"),
            record.secretUntil().orElse(null))
        && Stream.concat(Stream.of(holder.address()), record.mailbox().aliases().stream())
            .distinct()
            .allMatch(address -> reserve(address, record.id()));
  }

  private boolean change(Line line, Entry.StateChanged e) {
    AccountState state = e.state();
    return update(
            "update account set version = version + 1, status = ?, until = ?, state = ?,"
                + " mailbox = ?, request = ? where id = ? and version = ?",
            state.status().word(),
            state.until().orElse(null),
            line.text("state"),
            line.text("mailbox"),
            e.request(),
            e.account(),
            e.version())
        && reserveNew(e.mailbox().aliases(), e.account());
  }

  private boolean change(Line line, Entry.HolderChanged e) {
    return update(
            "update account set version = version + 1, person = ?, holder = ?, mailbox = ?,"
                + " request = ? where id = ? and version = ?",
            e.holder().person().hex(),
            line.text("holder"),
            line.text("mailbox"),
            e.request(),
            e.account(),
            e.version())
        && reserveNew(e.mailbox().aliases(), e.account());
  }

  private boolean change(Line line, Entry.CircumstancesChanged e) {
    return update(
        "update account set version = version + 1, circumstances = ?, request = ?"
            + " where id = ? and version = ?",
        line.text("circumstances"),
        e.request(),
        e.account(),
        e.version());
  }

  private boolean grant(Entry.QuotaGranted e) {
    return jdbc.sql("select mailbox, circumstances from account where id = ? and version = ?")
        .params(e.account(), e.version())
        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
        .optional()
        .filter(before -> grant(e, before.get(0), before.get(1)))
        .isPresent();
  }

  private boolean grant(Entry.QuotaGranted e, String mailbox, String circumstances) {
    JsonMapper json = JsonMapper.shared();
    return update(
        "update account set version = version + 1, mailbox = ?, circumstances = ?, request = ?"
            + " where id = ? and version = ?",
        ValueJson.mailbox(ValueJson.mailbox(json.readTree(mailbox)).withQuota(e.grant().bytes()))
            .toString(),
        CircumstancesJson.write(
                CircumstancesJson.read(json.readTree(circumstances))
                    .withQuotaException(e.grant().exception()))
            .toString(),
        e.request(),
        e.account(),
        e.version());
  }

  private boolean reset(Entry.SecretReset e) {
    return update(
            "update account set version = version + 1, secret = ?, secret_until = null,"
                + " request = ? where id = ? and version = ?",
            ValueJson.secret(new SecretState.MustChange()).toString(),
            e.request(),
            e.account(),
            e.version())
        && update(
            "insert into account_secret values (?, ?, ?)",
            e.account(),
            e.version() + 1,
            AccountJson.NONE);
  }

  private boolean reserveNew(Collection<MailAddress> aliases, UUID account) {
    return newOf(aliases, account).stream().allMatch(alias -> reserve(alias, account));
  }

  private List<MailAddress> newOf(Collection<MailAddress> addresses, UUID account) {
    return addresses.stream()
        .filter(
            address ->
                jdbc.sql("select count(*) from address where address = ? and account = ?")
                        .params(address.toString(), account)
                        .query(Integer.class)
                        .single()
                    == 0)
        .toList();
  }

  private boolean change(Line line, Entry.SecretChanged e) {
    return update(
            "update account set version = version + 1, secret = ?, secret_until = ?"
                + " where id = ? and version = ?",
            line.text("state"),
            e.state() instanceof SecretState.Valid valid ? valid.until() : null,
            e.account(),
            e.version())
        && update(
            "insert into account_secret values (?, ?, ?)",
            e.account(),
            e.version() + 1,
            line.json().required("hash").stringValue());
  }

  /** Gives the address to the account; false when any account, this one too, ever had it. */
  private boolean reserve(MailAddress address, UUID account) {
    return insert(
        "insert into address values (?, ?, ?)",
        address.toString(),
        account,
        address.localPart().getBytes(US_ASCII));
  }

  private boolean insert(String sql, @Nullable Object... values) {
    try {
      return update(sql, values);
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  private boolean update(String sql, @Nullable Object... values) {
    return jdbc.sql(sql).params(Arrays.asList(values)).update() > 0;
  }
}

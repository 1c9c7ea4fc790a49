package vn.gov.phutho.hopthu.adapter.jdbc;

import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.optional;
import static vn.gov.phutho.hopthu.adapter.jdbc.EntryJson.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.addressbook.Listing;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.Status;

/** The directory as the accounts' projection has it. No sealed value is opened. */
public final class JdbcAddressBook implements AddressBook {
  private static final List<String> LISTED =
      Arrays.stream(Status.values()).filter(Status::listed).map(Status::word).toList();

  private static final String SQL =
      "select a.holder from account a where a.status in (:listed)"
          + " and (not exists (select 1 from item i where i.account = a.id)"
          + " or exists (select 1 from item i where i.account = a.id and i.state = :applied))";

  private final JdbcClient jdbc;

  public JdbcAddressBook(DataSource database) {
    jdbc = JdbcClient.create(database);
  }

  @Override
  public Observed<List<Listing>> listed(Predicate<String> agencies, int most) {
    try {
      List<Listing> found = LedgerUnavailable.guard(() -> read(agencies, most + 1));
      return found.size() <= most
          ? Observed.complete(found)
          : new Observed.Partial<>(found.subList(0, most), "more than " + most);
    } catch (LedgerUnavailable unavailable) {
      return Observed.failed(String.valueOf(unavailable.getMessage()));
    }
  }

  private List<Listing> read(Predicate<String> agencies, int most) {
    try (Stream<Listing> rows =
        jdbc
            .sql(SQL)
            .param("listed", LISTED)
            .param("applied", ItemState.APPLIED.word())
            .query((row, number) -> listing(row))
            .stream()) {
      return rows.filter(listing -> agencies.test(listing.agency())).limit(most).toList();
    }
  }

  private static Listing listing(ResultSet row) throws SQLException {
    JsonNode holder = JsonMapper.shared().readTree(row.getString("holder"));
    return Listing.of(
        text(holder, "kind").equals(AccountKind.AGENCY.word())
            ? AccountKind.AGENCY
            : AccountKind.PERSON,
        MailAddress.parse(text(holder, "address")),
        new Profile(
            text(holder, "fullName"),
            optional(holder, "title"),
            optional(holder, "agency"),
            Optional.empty()));
  }
}

package vn.gov.phutho.hopthu.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.address;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.foreign;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.SecretState;

/** What every directory does. */
public interface DirectoryContract {
  /** A directory with the tree of config/ldap/base.ldif; tests may share one. */
  Directory directory();

  /** The entries that {@code find} sees; fails when it does not see all. */
  default List<DirectoryEntry> found(UUID id, MailAddress address) {
    Observed<List<DirectoryEntry>> seen = directory().find(id, address);
    assertThat(seen).isInstanceOf(Observed.Complete.class);
    return ((Observed.Complete<List<DirectoryEntry>>) seen).value();
  }

  default DirectoryEntry found(Account account) {
    List<DirectoryEntry> entries = found(account.id(), account.address());
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  default Account added(Account account) {
    assertThat(directory().apply(new DirectoryChange.Add(SCHEMA.write(account))))
        .isEqualTo(Effect.done());
    return account;
  }

  private Effect modify(
      Account account, Map<String, List<String>> expected, Map<String, List<String>> replace) {
    return directory()
        .apply(new DirectoryChange.Modify(dn(account), account.id(), expected, replace));
  }

  private static String dn(Account account) {
    return SCHEMA.dn(account.kind(), account.address());
  }

  @Test
  default void findsNothingWhereNothingIs() {
    assertThat(found(UUID.randomUUID(), address("nobody"))).isEmpty();
  }

  @Test
  default void findsWhatWasAddedWithAllItsAttributes() {
    Account account = added(person());

    DirectoryEntry entry = found(account);

    assertThat(SCHEMA.read(entry)).isEqualTo(account);
    assertThat(DirectorySchema.sameDn(entry.dn(), dn(account))).as(entry.dn()).isTrue();
    SCHEMA
        .write(account)
        .attributes()
        .forEach(
            (name, values) ->
                assertThat(entry.values(name))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(values));
    assertThat(entry.values(DirectorySchema.PASSWORD)).isEmpty();
  }

  @Test
  default void findsById() {
    Account account = added(person());

    assertThat(found(account.id(), address("other"))).hasSize(1);
  }

  @Test
  default void findsByAddressInAnyCase() {
    Account account = added(person());
    String shout = account.address().toString().toUpperCase(Locale.ROOT);

    assertThat(found(UUID.randomUUID(), MailAddress.parse(shout))).hasSize(1);
  }

  @Test
  default void findsByAlias() {
    Account account = added(person());

    assertThat(found(UUID.randomUUID(), account.mailbox().aliases().last())).hasSize(1);
  }

  @Test
  default void findsByUid() {
    Account account = added(person());

    assertThat(found(UUID.randomUUID(), new MailAddress(account.address().localPart(), "old.vn")))
        .hasSize(1);
  }

  @Test
  default void findsOursAndAForeignEntryWithTheSameAddress() {
    Account account = added(person());
    DirectoryEntry other = foreign(address("copy"));
    Map<String, List<String>> values = new TreeMap<>(other.attributes());
    values.put("mail", List.of(account.address().toString()));
    directory().apply(new DirectoryChange.Add(new DirectoryEntry(other.dn(), values)));

    assertThat(found(account.id(), account.address())).hasSize(2);
  }

  @Test
  default void addIsStaleWhereAnEntryIs() {
    Account first = added(person());
    Account second = person(first.address(), "Trần Minh Hưng", "Chuyên viên");

    assertThat(directory().apply(new DirectoryChange.Add(SCHEMA.write(second))))
        .isInstanceOf(Effect.Stale.class);

    assertThat(SCHEMA.read(found(first))).isEqualTo(first);
  }

  @Test
  default void modifyReplacesAddsAndRemovesValues() {
    Account account = added(person());

    Effect effect =
        modify(
            account,
            Map.of(
                "title", List.of("Chuyên viên"),
                "hopthuStatusUntil", List.of(),
                "hopthuHandover", List.of("skhcn@phutho.gov.vn")),
            Map.of(
                "title", List.of("Trưởng phòng"),
                "hopthuStatusUntil", List.of("2026-12-31"),
                "hopthuHandover", List.of()));

    assertThat(effect).isEqualTo(Effect.done());
    DirectoryEntry entry = found(account);
    assertThat(entry.values("title")).containsExactly("Trưởng phòng");
    assertThat(entry.values("hopthuStatusUntil")).containsExactly("2026-12-31");
    assertThat(entry.values("hopthuHandover")).isEmpty();
    assertThat(entry.values("mail")).containsExactly(account.address().toString());
  }

  @Test
  default void modifyIsStaleWhenAValueIsAnother() {
    Account account = added(person());

    assertThat(modify(account, expect("title", "Trưởng phòng"), expect("title", "Phó phòng")))
        .isInstanceOf(Effect.Stale.class);

    assertThat(SCHEMA.read(found(account))).isEqualTo(account);
  }

  @Test
  default void modifyIsStaleWhenAValueCameUp() {
    Account account = added(person());
    List<String> one = List.of(account.mailbox().aliases().first().toString());

    assertThat(modify(account, Map.of("hopthuAlias", one), Map.of("hopthuAlias", List.of())))
        .isInstanceOf(Effect.Stale.class);
    assertThat(modify(account, Map.of("title", List.of()), expect("title", "Phó phòng")))
        .isInstanceOf(Effect.Stale.class);

    assertThat(SCHEMA.read(found(account))).isEqualTo(account);
  }

  @Test
  default void modifyIsStaleWhenAValueWentAway() {
    Account account = added(person());
    List<String> more = new ArrayList<>(SCHEMA.write(account).values("hopthuAlias"));
    more.add("third@phutho.gov.vn");

    assertThat(modify(account, Map.of("hopthuAlias", more), Map.of("hopthuAlias", List.of())))
        .isInstanceOf(Effect.Stale.class);

    assertThat(SCHEMA.read(found(account))).isEqualTo(account);
  }

  @Test
  default void modifyComparesValuesAsASetWithoutCase() {
    Account account = added(person());
    List<String> aliases = new ArrayList<>(SCHEMA.write(account).values("hopthuAlias"));
    Collections.reverse(aliases);
    aliases.replaceAll(a -> a.toUpperCase(Locale.ROOT));

    Effect effect =
        modify(
            account,
            Map.of("hopthuAlias", aliases, "title", List.of("CHUYÊN VIÊN")),
            Map.of("hopthuAlias", List.of()));

    assertThat(effect).isEqualTo(Effect.done());
    assertThat(found(account).values("hopthuAlias")).isEmpty();
  }

  @Test
  default void modifyAndRemoveAreStaleForAnotherId() {
    Account account = added(person());
    UUID another = UUID.randomUUID();

    assertThat(
            directory()
                .apply(
                    new DirectoryChange.Modify(
                        dn(account), another, Map.of(), expect("title", "Phó phòng"))))
        .isInstanceOf(Effect.Stale.class);
    assertThat(directory().apply(new DirectoryChange.Remove(dn(account), another)))
        .isInstanceOf(Effect.Stale.class);

    assertThat(SCHEMA.read(found(account))).isEqualTo(account);
  }

  @Test
  default void modifyAndRemoveAreStaleWhereNothingIs() {
    Account account = person();

    assertThat(modify(account, Map.of(), expect("title", "Phó phòng")))
        .isInstanceOf(Effect.Stale.class);
    assertThat(directory().apply(new DirectoryChange.Remove(dn(account), account.id())))
        .isInstanceOf(Effect.Stale.class);
  }

  @Test
  default void removesAnEntryOfOurs() {
    Account account = added(person());

    assertThat(directory().apply(new DirectoryChange.Remove(dn(account), account.id())))
        .isEqualTo(Effect.done());

    assertThat(found(account.id(), account.address())).isEmpty();
  }

  @Test
  default void neverChangesAForeignEntry() {
    DirectoryEntry entry = foreign(address("foreign"));
    MailAddress address = MailAddress.parse(entry.first("mail").orElseThrow());
    directory().apply(new DirectoryChange.Add(entry));
    UUID id = UUID.randomUUID();

    assertThat(
            directory()
                .apply(
                    new DirectoryChange.Modify(
                        entry.dn(), id, expect("cn", "Đỗ Ánh"), expect("cn", "Khác"))))
        .isInstanceOf(Effect.Stale.class);
    assertThat(directory().apply(new DirectoryChange.Remove(entry.dn(), id)))
        .isInstanceOf(Effect.Stale.class);

    assertThat(found(id, address)).singleElement().matches(e -> e.has("cn", "Đỗ Ánh"));
  }

  @Test
  default void keepsEveryStateWithEverySecret() {
    for (AccountState state : SampleAccounts.STATES) {
      for (SecretState secret : SampleAccounts.SECRETS) {
        Account account =
            added(
                SampleAccounts.account(
                    AccountKind.PERSON,
                    address("khaintm"),
                    state,
                    secret,
                    "Nguyễn Thị Minh Khai",
                    "Phó Giám đốc"));

        assertThat(SCHEMA.read(found(account))).isEqualTo(account);
      }
    }
  }

  @Test
  default void keepsAgenciesAndTheirSubUnits() {
    MailAddress parent = address("skhcn");
    MailAddress unit = new MailAddress("cds." + parent.localPart(), parent.domain());
    for (MailAddress address : List.of(parent, unit)) {
      Account account =
          added(
              SampleAccounts.account(
                  AccountKind.AGENCY,
                  address,
                  new AccountState.Active(),
                  new SecretState.MustChange(),
                  "Sở Khoa học và Công nghệ",
                  "Đơn vị đầu mối"));

      assertThat(SCHEMA.read(found(account))).isEqualTo(account);
    }
  }

  @Test
  default void keepsApostrophesSpacesAndEverySignOfAnAddress() {
    Account account =
        added(
            person(
                address("h'hen!#$%&*+/=?^_`{|}~-"),
                "H'Hen Niê",
                "  Trưởng phòng, \"phụ trách\" + <x>; #1 \\ (*) "));

    DirectoryEntry entry = found(account);

    assertThat(SCHEMA.read(entry)).isEqualTo(account);
    assertThat(DirectorySchema.sameDn(entry.dn(), dn(account))).as(entry.dn()).isTrue();
    assertThat(
            directory()
                .apply(
                    new DirectoryChange.Modify(
                        entry.dn(),
                        account.id(),
                        Map.of("title", entry.values("title"), "cn", entry.values("cn")),
                        expect("cn", "Giàng A Pháo"))))
        .isEqualTo(Effect.done());
    assertThat(directory().apply(new DirectoryChange.Remove(entry.dn(), account.id())))
        .isEqualTo(Effect.done());
  }

  @Test
  default void takesAnyDnThatAServerReturns() {
    MailAddress address = address("dn");
    DirectoryEntry entry = foreign(address);
    String dn =
        "cn=\\ Đỗ Ánh\\, \\+ \\\"x\\\" \\#"
            + address.localPart()
            + ",ou=people,"
            + SampleAccounts.BASE;
    Map<String, List<String>> values = new TreeMap<>(entry.attributes());
    values.put("cn", List.of(" Đỗ Ánh, + \"x\" #" + address.localPart()));
    values.put("description", List.of("  two  spaces  "));
    assertThat(directory().apply(new DirectoryChange.Add(new DirectoryEntry(dn, values))))
        .isEqualTo(Effect.done());

    DirectoryEntry seen = found(UUID.randomUUID(), address).get(0);

    assertThat(DirectorySchema.sameDn(seen.dn(), dn)).as(seen.dn()).isTrue();
    assertThat(seen.values("cn")).containsExactlyElementsOf(values.get("cn"));
    assertThat(seen.values("description")).containsExactly("  two  spaces  ");
  }

  private static Map<String, List<String>> expect(String name, String value) {
    return Map.of(name, List.of(value));
  }
}

package vn.gov.phutho.hopthu.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.STATES;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.account;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.address;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.testkit.directory.LdapFixture;
import vn.gov.phutho.hopthu.testkit.directory.SlapdServer;

/** The address book of mail programs on a real OpenLDAP (F1). */
final class SlapdAddressBookTest {
  private static final Secret SECRET = new Secret("Sông Lô 2026!");

  /** Outlook's default, and Thunderbird's at typing an address and in its address book. */
  private static final String OUTLOOK =
      "(&(mail=*)(|(mail=%1$s*)(|(cn=%1$s*)(|(sn=%1$s*)(givenName=%1$s*)(displayName=%1$s*)))))";

  private static final String TYPING = "(&(objectclass=*)(|(cn=%1$s*)(mail=%1$s*)(sn=%1$s*)))";
  private static final String BROWSING =
      "(&(objectclass=*)(|(cn=*%1$s*)(givenName=*%1$s*)(sn=*%1$s*)(mozillaNickname=*%1$s*)"
          + "(mail=*%1$s*)(displayName=*%1$s*)))";

  private SlapdServer server;
  private LdapDirectory directory;
  private Account owner;
  private LDAPConnection book;

  @BeforeEach
  void logInAsAnOwner() throws LDAPException {
    server = SlapdServer.shared();
    directory = Ldap.directory(server);
    owner = added(person(address("hungtm"), "Trần Mạnh Hùng", "Chuyên viên"));
    String dn = SCHEMA.dn(owner.kind(), owner.address());
    assertThat(directory.set(dn, SECRET)).isEqualTo(Effect.done());
    book = new LDAPConnection("127.0.0.1", server.port(), dn, SECRET.reveal());
  }

  @AfterEach
  void disconnect() {
    if (book != null) {
      book.close();
      directory.close();
    }
  }

  private Account added(Account account) {
    assertThat(directory.apply(new DirectoryChange.Add(SCHEMA.write(account))))
        .isEqualTo(Effect.done());
    return account;
  }

  private List<SearchResultEntry> found(String filter, String typed) throws LDAPException {
    return book.search(LdapFixture.BASE, SearchScope.SUB, filter.formatted(typed), "*")
        .getSearchEntries();
  }

  @ParameterizedTest
  @ValueSource(strings = {OUTLOOK, TYPING, BROWSING})
  void mailProgramsFindAPersonAndAnAgencyAsTheyType(String filter) throws LDAPException {
    String local = owner.address().localPart();
    Account agency =
        added(
            account(
                AccountKind.AGENCY,
                address("stt"),
                STATES.get(0),
                owner.standing().secret(),
                "Sở Thử " + local,
                "Cơ quan"));

    assertThat(found(filter, local))
        .extracting(e -> e.getAttributeValue("mail"))
        .contains(owner.address().toString());
    assertThat(found(filter, "Sở Thử " + local))
        .extracting(e -> e.getAttributeValue("mail"), e -> e.getAttributeValue("cn"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(agency.address().toString(), "Sở Thử " + local));
  }

  @Test
  void findsANameTypedWithCombiningMarks() throws LDAPException {
    String unusual = "Ngọ" + owner.address().localPart();
    Account other = added(person(address("ngo"), unusual + " Ánh", "Chuyên viên"));

    assertThat(found(OUTLOOK, Normalizer.normalize(unusual, Normalizer.Form.NFD)))
        .extracting(e -> e.getAttributeValue("mail"))
        .containsExactly(other.address().toString());
  }

  @Test
  void showsAddressBookAttributesAlone() throws LDAPException {
    Entry entry = found(OUTLOOK, owner.address().toString()).get(0);

    assertThat(entry.getAttributes())
        .extracting(a -> a.getName())
        .containsExactlyInAnyOrder(
            "objectClass", "cn", "sn", "givenName", "displayName", "mail", "title", "ou");
    for (String hidden : List.of("mobile=*", "hopthuStatus=*", "hopthuId=*", "userPassword=*")) {
      assertThat(found("(&(mail=" + owner.address() + ")(" + hidden + "))", "")).isEmpty();
    }
  }

  @Test
  void hidesWhoeverLeavesAtOnce() throws LDAPException {
    Account other = added(person());
    String dn = SCHEMA.dn(other.kind(), other.address());
    assertThat(found(OUTLOOK, other.address().toString())).hasSize(1);

    assertThat(
            directory.apply(
                new DirectoryChange.Modify(
                    dn,
                    other.id(),
                    Map.of(),
                    Map.of(
                        "hopthuStatus", List.of("sendLocked"),
                        "hopthuDirectory", List.of("FALSE")))))
        .isEqualTo(Effect.done());

    assertThat(found(OUTLOOK, other.address().toString())).isEmpty();
    assertThat(book.getEntry(dn)).isNull();
  }

  @Test
  void strangersFindNobody() throws LDAPException {
    try (LDAPConnection stranger = new LDAPConnection("127.0.0.1", server.port())) {
      assertThat(stranger.getEntry(SCHEMA.dn(owner.kind(), owner.address()))).isNull();
    }
  }
}

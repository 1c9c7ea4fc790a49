package vn.gov.phutho.hopthu.extension.accounts;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Asks LDAP, every time. */
public final class LdapAccounts implements AccountSource {
  private final LDAPInterface ldap;
  private final String base;

  /**
   * Asks through these connections.
   *
   * @param base the subtree that holds all accounts
   */
  public LdapAccounts(LDAPInterface ldap, String base) {
    this.ldap = ldap;
    this.base = base;
  }

  @Override
  public Finding find(MailAddress address) {
    try {
      List<DirectoryEntry> entries =
          ldap.search(request(address)).getSearchEntries().stream()
              .map(LdapAccounts::entry)
              .toList();
      return entries.stream()
          .min(Comparator.comparing(e -> !e.has(DirectorySchema.MAIL, address.toString())))
          .map(LdapAccounts::finding)
          .orElse(new Finding.Absent());
    } catch (LDAPException e) {
      return new Finding.Unavailable("LDAP: " + e.getResultCode().getName());
    } catch (RuntimeException malformedEntry) {
      // It answered; what is wrong with one entry must not hold up the others.
      return new Finding.Unavailable(
          "LDAP: an entry that cannot be read: " + malformedEntry.getClass().getSimpleName(), true);
    }
  }

  private SearchRequest request(MailAddress address) throws LDAPException {
    Filter filter =
        Filter.createANDFilter(
            Filter.createEqualityFilter("objectClass", DirectorySchema.OBJECT_CLASS),
            Filter.createORFilter(
                Filter.createEqualityFilter(DirectorySchema.MAIL, address.toString()),
                Filter.createEqualityFilter(DirectorySchema.ALIAS, address.toString())));
    String[] attributes = DirectorySchema.MAIL_TIER_ATTRIBUTES.toArray(String[]::new);
    return new SearchRequest(base, SearchScope.SUB, filter, attributes);
  }

  private static DirectoryEntry entry(SearchResultEntry found) {
    Collection<Attribute> attributes = found.getAttributes();
    Map<String, List<String>> values =
        attributes.stream()
            .collect(Collectors.toMap(Attribute::getName, a -> List.of(a.getValues())));
    return new DirectoryEntry(found.getDN(), values);
  }

  private static Finding finding(DirectoryEntry entry) {
    if (entry.first(DirectorySchema.ID).isEmpty()) {
      return new Finding.Foreign();
    }
    MailAddress address =
        entry
            .first(DirectorySchema.MAIL)
            .map(MailAddress::parse)
            .orElseThrow(() -> new IllegalArgumentException(entry.dn() + ": no mail"));
    return new Finding.Found(
        address, DirectorySchema.standing(entry), DirectorySchema.mailbox(entry));
  }
}

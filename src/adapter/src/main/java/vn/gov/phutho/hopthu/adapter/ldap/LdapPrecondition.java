package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/**
 * What a change takes for granted of its entry. The server compares the values, by its own matching
 * rules; a filter cannot say "and no other value", so the values are counted as well.
 */
final class LdapPrecondition {
  private static final Filter OURS = Filter.createPresenceFilter(DirectorySchema.ID);

  private final LDAPConnectionPool pool;

  LdapPrecondition(LDAPConnectionPool pool) {
    this.pool = pool;
  }

  /** Id and expected values as one filter. */
  static Filter filter(DirectoryChange change) {
    if (change instanceof DirectoryChange.Modify modify) {
      List<Filter> parts = new ArrayList<>();
      parts.add(owner(modify.id()));
      modify
          .expected()
          .forEach(
              (name, values) -> {
                if (values.isEmpty()) {
                  parts.add(Filter.createNOTFilter(Filter.createPresenceFilter(name)));
                }
                values.forEach(v -> parts.add(Filter.createEqualityFilter(name, v)));
              });
      return Filter.createANDFilter(parts);
    }
    return owner(((DirectoryChange.Remove) change).id());
  }

  private static Filter owner(UUID id) {
    return Filter.createEqualityFilter(DirectorySchema.ID, id.toString());
  }

  boolean holds(DirectoryChange change, Filter asSeen) throws LDAPException {
    Map<String, List<String>> expected =
        change instanceof DirectoryChange.Modify modify ? modify.expected() : Map.of();
    SearchResultEntry entry = read(change.dn(), asSeen, expected.keySet().toArray(String[]::new));
    return entry != null
        && expected.entrySet().stream()
            .allMatch(e -> count(entry, e.getKey()) == e.getValue().size());
  }

  private static int count(SearchResultEntry entry, String attribute) {
    String[] values = entry.getAttributeValues(attribute);
    return values == null ? 0 : values.length;
  }

  /** Whether there is an entry that carries an ownership marker. */
  boolean isOurs(String dn) throws LDAPException {
    return read(dn, OURS) != null;
  }

  private @Nullable SearchResultEntry read(String dn, Filter filter, String... attributes)
      throws LDAPException {
    String[] wanted =
        attributes.length == 0 ? new String[] {SearchRequest.NO_ATTRIBUTES} : attributes;
    try {
      return pool.searchForEntry(new SearchRequest(dn, SearchScope.BASE, filter, wanted));
    } catch (LDAPSearchException e) {
      if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
        return null;
      }
      throw e;
    }
  }
}

package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Reads entries. Whatever keeps an answer from being whole shows in its type. */
final class LdapSearch {
  private static final String NO_ATTRIBUTES = SearchRequest.NO_ATTRIBUTES;

  private final LDAPConnectionPool pool;
  private final String base;

  LdapSearch(LDAPConnectionPool pool, String base) {
    this.pool = pool;
    this.base = base;
  }

  Observed<List<DirectoryEntry>> find(UUID id, MailAddress address) {
    Filter about =
        Filter.createORFilter(
            Filter.createEqualityFilter(DirectorySchema.ID, id.toString()),
            Filter.createEqualityFilter(DirectorySchema.MAIL, address.toString()),
            Filter.createEqualityFilter("hopthuAlias", address.toString()),
            Filter.createEqualityFilter("uid", address.localPart()));
    Observed<List<SearchResultEntry>> found = entries(about, SearchRequest.ALL_USER_ATTRIBUTES);
    if (found instanceof Observed.Complete<List<SearchResultEntry>> whole
        && !whole.value().isEmpty()) {
      return withPresence(whole.value(), about);
    }
    return found.map(LdapSearch::withoutPassword);
  }

  /** The server is asked whether there is a password, so that no hash has to leave it (E4). */
  private Observed<List<DirectoryEntry>> withPresence(List<SearchResultEntry> found, Filter about) {
    Filter withPassword =
        Filter.createANDFilter(about, Filter.createPresenceFilter(DirectorySchema.PASSWORD));
    return entries(withPassword, NO_ATTRIBUTES)
        .map(
            locked -> {
              Set<String> names =
                  locked.stream().map(SearchResultEntry::getDN).collect(Collectors.toSet());
              return found.stream().map(e -> read(e, names.contains(e.getDN()))).toList();
            });
  }

  private static List<DirectoryEntry> withoutPassword(List<SearchResultEntry> entries) {
    return entries.stream().map(e -> read(e, false)).toList();
  }

  private static DirectoryEntry read(SearchResultEntry entry, boolean hasPassword) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Attribute attribute : entry.getAttributes()) {
      values.put(attribute.getName(), List.of(attribute.getValues()));
    }
    values.keySet().removeIf(DirectorySchema.PASSWORD::equalsIgnoreCase);
    if (hasPassword) {
      values.put(DirectorySchema.PASSWORD, List.of("present"));
    }
    return new DirectoryEntry(entry.getDN(), values);
  }

  private Observed<List<SearchResultEntry>> entries(Filter filter, String attributes) {
    try {
      SearchResult result =
          pool.search(new SearchRequest(base, SearchScope.SUB, filter, attributes));
      return result.getReferenceCount() == 0
          ? Observed.complete(result.getSearchEntries())
          : new Observed.Partial<>(
              result.getSearchEntries(), "a part of the tree is on another server (referral)");
    } catch (LDAPSearchException e) {
      String why = LdapRefusal.unanswered("search below " + base, e);
      return e.getEntryCount() > 0
          ? new Observed.Partial<>(e.getSearchEntries(), why)
          : Observed.failed(why);
    }
  }
}

package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Reads entries. Whatever keeps an answer from being whole shows in its type. */
final class LdapSearch {
  private static final String NO_ATTRIBUTES = SearchRequest.NO_ATTRIBUTES;

  private static final int PAGE = 500;

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

  /**
   * In pages, for a province is more than a server gives at once; on one connection, which is where
   * a page's cookie is good (RFC 2696).
   */
  Observed<Map<UUID, Optional<LocalDate>>> lastActivity() {
    Map<UUID, Optional<LocalDate>> days = new HashMap<>();
    try {
      LDAPConnection connection = pool.getConnection();
      try {
        boolean whole = pages(connection, days);
        pool.releaseConnection(connection);
        return whole
            ? Observed.complete(days)
            : new Observed.Partial<>(days, "a part of the tree is on another server (referral)");
      } catch (LDAPException e) {
        pool.releaseConnectionAfterException(connection, e);
        throw e;
      }
    } catch (LDAPException e) {
      String why = LdapRefusal.unanswered("last activity below " + base, e);
      return days.isEmpty() ? Observed.failed(why) : new Observed.Partial<>(days, why);
    }
  }

  private boolean pages(LDAPConnection connection, Map<UUID, Optional<LocalDate>> days)
      throws LDAPException {
    boolean whole = true;
    @Nullable ASN1OctetString cookie = null;
    do {
      SearchRequest request =
          new SearchRequest(
              base,
              SearchScope.SUB,
              Filter.createPresenceFilter(DirectorySchema.ID),
              DirectorySchema.ID,
              DirectorySchema.LAST_ACTIVITY);
      request.addControl(new SimplePagedResultsControl(PAGE, cookie, true));
      SearchResult result = connection.search(request);
      whole &= result.getReferenceCount() == 0;
      result.getSearchEntries().forEach(entry -> note(entry, days));
      SimplePagedResultsControl more = SimplePagedResultsControl.get(result);
      cookie = more == null || !more.moreResultsToReturn() ? null : more.getCookie();
    } while (cookie != null);
    return whole;
  }

  /** Leaves out what carries no day: unknown is not "never". */
  private static void note(SearchResultEntry entry, Map<UUID, Optional<LocalDate>> days) {
    try {
      UUID id = UUID.fromString(entry.getAttributeValue(DirectorySchema.ID));
      if (Activity.in(read(entry, false)) instanceof Observed.Complete<Optional<LocalDate>> day) {
        days.put(id, day.value());
      }
    } catch (IllegalArgumentException notOurs) {
      // Nobody's mailbox: our ids are UUIDs.
    }
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

package vn.gov.phutho.hopthu.extension.accounts;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.StaticUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Status;

/** Asks LDAP about many accounts in few searches. */
public final class AccountSurveys {
  /**
   * slapd compares every candidate with every name, and asks its access rules each time, so that a
   * long filter costs more than several short ones: 0.2 ms a name with ten, 1.3 ms with 200.
   */
  private static final int NAMES_IN_A_SEARCH = 10;

  /** More than this many changed in two seconds is a bulk load; the survey of all goes on. */
  private static final int CHANGES_IN_A_LOOK = 2_000;

  private static final String MODIFIED = "modifyTimestamp";

  private static final Filter ACCOUNTS =
      Filter.createEqualityFilter("objectClass", DirectorySchema.OBJECT_CLASS);

  private final LDAPInterface ldap;
  private final String base;

  /**
   * Asks through these connections.
   *
   * @param base the subtree that holds all accounts
   */
  public AccountSurveys(LDAPInterface ldap, String base) {
    this.ldap = ldap;
    this.base = base;
  }

  /** Those of these addresses that LDAP does not show as an account that may log in now. */
  public Survey notLoggingIn(Collection<MailAddress> addresses) {
    return without(addresses, Status::logsIn);
  }

  /** Those of these addresses that LDAP does not show as an account that may send now. */
  public Survey notSending(Collection<MailAddress> addresses) {
    return without(addresses, Status::sends);
  }

  private Survey without(Collection<MailAddress> addresses, Predicate<Status> right) {
    Set<MailAddress> suspects = new HashSet<>(addresses);
    List<MailAddress> all = List.copyOf(suspects);
    try {
      for (int i = 0; i < all.size(); i += NAMES_IN_A_SEARCH) {
        List<MailAddress> some = all.subList(i, Math.min(all.size(), i + NAMES_IN_A_SEARCH));
        addresses(search(Filter.createANDFilter(ACCOUNTS, inOrder(right), anyOf(some))))
            .forEach(suspects::remove);
      }
      return new Survey.Complete(suspects);
    } catch (LDAPException e) {
      return new Survey.Failed("LDAP: " + e.getResultCode().getName());
    }
  }

  /** Accounts whose state takes rights on others' mailboxes from them. */
  public Survey locked() {
    return survey(Filter.createANDFilter(ACCOUNTS, lockedOnes()));
  }

  /**
   * Accounts whose entries changed since the horizon, which is moved on. After a bulk change the
   * answer is partial, and the horizon moves on all the same.
   */
  public Survey changed(ChangeHorizon horizon, Instant now) {
    return changed(ACCOUNTS, horizon, now);
  }

  /** Those of the changed accounts that {@link #locked} names too. */
  public Survey changedAndLocked(ChangeHorizon horizon, Instant now) {
    return changed(Filter.createANDFilter(ACCOUNTS, lockedOnes()), horizon, now);
  }

  private Survey changed(Filter whose, ChangeHorizon horizon, Instant now) {
    Filter since =
        Filter.createGreaterOrEqualFilter(
            MODIFIED, StaticUtils.encodeGeneralizedTime(horizon.since(now).toEpochMilli()));
    try {
      SearchRequest request = request(Filter.createANDFilter(whose, since), List.of(MODIFIED));
      request.setSizeLimit(CHANGES_IN_A_LOOK);
      return new Survey.Complete(read(ldap.search(request).getSearchEntries(), horizon, now));
    } catch (LDAPSearchException e) {
      return e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)
          ? new Survey.Partial(
              read(Objects.requireNonNullElse(e.getSearchEntries(), List.of()), horizon, now))
          : new Survey.Failed("LDAP: " + e.getResultCode().getName());
    }
  }

  private static Set<MailAddress> read(
      List<SearchResultEntry> entries, ChangeHorizon horizon, Instant now) {
    entries.forEach(e -> modified(e).ifPresent(m -> horizon.saw(m, now)));
    return addresses(entries);
  }

  private Survey survey(Filter filter) {
    try {
      return new Survey.Complete(addresses(search(filter)));
    } catch (LDAPException e) {
      return new Survey.Failed("LDAP: " + e.getResultCode().getName());
    }
  }

  private List<SearchResultEntry> search(Filter filter) throws LDAPException {
    return ldap.search(request(filter, List.of())).getSearchEntries();
  }

  private SearchRequest request(Filter filter, List<String> more) {
    List<String> attributes = new ArrayList<>(more);
    attributes.add(DirectorySchema.MAIL);
    return new SearchRequest(base, SearchScope.SUB, filter, attributes.toArray(String[]::new));
  }

  private static Filter lockedOnes() {
    return Filter.createORFilter(
        Stream.of(Status.values()).filter(s -> !s.sends()).map(AccountSurveys::has).toList());
  }

  private static Filter inOrder(Predicate<Status> right) {
    return Filter.createANDFilter(
        Filter.createEqualityFilter(DirectorySchema.SECRET, "valid"),
        Filter.createORFilter(
            Stream.of(Status.values()).filter(right).map(AccountSurveys::has).toList()));
  }

  private static Filter has(Status status) {
    return Filter.createEqualityFilter(DirectorySchema.STATUS, status.word());
  }

  private static Filter anyOf(List<MailAddress> addresses) {
    return Filter.createORFilter(
        addresses.stream()
            .map(a -> Filter.createEqualityFilter(DirectorySchema.MAIL, a.toString()))
            .toList());
  }

  private static Set<MailAddress> addresses(List<SearchResultEntry> entries) {
    Set<MailAddress> addresses = new HashSet<>();
    for (SearchResultEntry entry : entries) {
      Optional.ofNullable(entry.getAttributeValue(DirectorySchema.MAIL))
          .flatMap(MailAddress::read)
          .ifPresent(addresses::add);
    }
    return addresses;
  }

  @SuppressWarnings("JavaUtilDate") // What the library gives.
  private static Optional<Instant> modified(SearchResultEntry entry) {
    try {
      String time = entry.getAttributeValue(MODIFIED);
      return time == null
          ? Optional.empty()
          : Optional.of(StaticUtils.decodeGeneralizedTime(time).toInstant());
    } catch (ParseException notOfTheForm) {
      return Optional.empty();
    }
  }
}

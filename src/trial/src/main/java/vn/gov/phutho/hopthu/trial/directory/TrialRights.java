package vn.gov.phutho.hopthu.trial.directory;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/**
 * The rights of config/ldap/slapd.ldif, as far as the trial needs them: the adapter writes and
 * never sees a password; the mail tier reads what its doors need and writes the last activity. Over
 * and above slapd, anybody on this machine reads what an address book shows, so that the trial can
 * be looked at with ldapsearch.
 */
final class TrialRights extends InMemoryOperationInterceptor {
  private static final Set<String> MAIL_TIER =
      folded("objectClass", "uid", "modifyTimestamp", DirectorySchema.LAST_ACTIVITY);

  private static final Set<String> ADDRESS_BOOK =
      folded(
          "objectClass",
          "uid",
          "ou",
          "dc",
          "o",
          "cn",
          "sn",
          "givenName",
          "displayName",
          "title",
          "hopthuRequest",
          "hopthuDirectory");

  private final TrialTree tree;
  private final Map<Long, String> boundAs = new ConcurrentHashMap<>();

  TrialRights(TrialTree tree) {
    this.tree = tree;
  }

  private static Set<String> folded(String... more) {
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(DirectorySchema.MAIL_TIER_ATTRIBUTES);
    all.addAll(List.of(more));
    return all;
  }

  @Override
  public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult bind) {
    // RFC 4513 §4: a bind that fails leaves the connection anonymous.
    boolean bound = bind.getResult().getResultCode().equals(ResultCode.SUCCESS);
    boundAs.put(bind.getConnectionID(), bound ? bind.getRequest().getBindDN() : "");
  }

  private boolean is(long connection, String dn) {
    return DirectorySchema.sameDn(boundAs.getOrDefault(connection, ""), dn);
  }

  private void requireAdapter(InMemoryInterceptedRequest request) throws LDAPException {
    if (!is(request.getConnectionID(), tree.hopthu())) {
      throw new LDAPException(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
    }
  }

  @Override
  public void processAddRequest(InMemoryInterceptedAddRequest request) throws LDAPException {
    requireAdapter(request);
  }

  @Override
  public void processDeleteRequest(InMemoryInterceptedDeleteRequest request) throws LDAPException {
    requireAdapter(request);
  }

  @Override
  public void processModifyDNRequest(InMemoryInterceptedModifyDNRequest request)
      throws LDAPException {
    requireAdapter(request);
  }

  @Override
  public void processModifyRequest(InMemoryInterceptedModifyRequest request) throws LDAPException {
    boolean activityOnly =
        request.getRequest().getModifications().stream()
            .allMatch(m -> m.getAttributeName().equalsIgnoreCase(DirectorySchema.LAST_ACTIVITY));
    if (!(activityOnly && is(request.getConnectionID(), tree.james()))) {
      requireAdapter(request);
    }
  }

  @Override
  public void processExtendedRequest(InMemoryInterceptedExtendedRequest request)
      throws LDAPException {
    if (request
        .getRequest()
        .getOID()
        .equals(PasswordModifyExtendedRequest.PASSWORD_MODIFY_REQUEST_OID)) {
      requireAdapter(request);
    }
  }

  @Override
  public void processSearchEntry(InMemoryInterceptedSearchEntry answer) {
    Predicate<String> readable = ADDRESS_BOOK::contains;
    if (is(answer.getConnectionID(), tree.hopthu())) {
      readable = name -> !name.toLowerCase(Locale.ROOT).equals("userpassword");
    } else if (is(answer.getConnectionID(), tree.james())) {
      readable = MAIL_TIER::contains;
    }
    Entry seen = new Entry(answer.getSearchEntry().getDN());
    for (Attribute attribute : answer.getSearchEntry().getAttributes()) {
      if (readable.test(attribute.getName())) {
        seen.addAttribute(attribute);
      }
    }
    answer.setSearchEntry(new SearchResultEntry(seen, answer.getSearchEntry().getControls()));
  }
}

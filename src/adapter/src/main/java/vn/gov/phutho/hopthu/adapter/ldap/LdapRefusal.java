package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/**
 * What an LDAP result other than success means (RFC 4511 appendix A). No text repeats the server's
 * own message: servers quote values in it (B7).
 */
final class LdapRefusal {
  private static final Set<ResultCode> STALE =
      Set.of(
          ResultCode.ENTRY_ALREADY_EXISTS, ResultCode.NO_SUCH_OBJECT, ResultCode.ASSERTION_FAILED);

  /** The fault lies in the values or the rights, so trying again changes nothing. */
  private static final Map<ResultCode, String> FOR_GOOD =
      Map.ofEntries(
          Map.entry(
              ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
              "give the adapter's account write access, see the ACL in config/ldap/slapd.ldif"),
          Map.entry(
              ResultCode.OBJECT_CLASS_VIOLATION,
              "load config/ldap/hopthu-schema.ldif as shipped; an older schema lacks the attribute"),
          Map.entry(
              ResultCode.UNDEFINED_ATTRIBUTE_TYPE,
              "load config/ldap/hopthu-schema.ldif into the server"),
          Map.entry(
              ResultCode.INVALID_ATTRIBUTE_SYNTAX, "correct the value in a new document (form 04)"),
          Map.entry(
              ResultCode.CONSTRAINT_VIOLATION,
              "compare the value with the server's constraints and password policy"),
          Map.entry(
              ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, "give the attribute each of its values once"),
          Map.entry(ResultCode.NAMING_VIOLATION, "the server's structure rules forbid the DN"),
          Map.entry(ResultCode.INVALID_DN_SYNTAX, "the address makes no DN that the server takes"),
          Map.entry(ResultCode.NOT_ALLOWED_ON_NONLEAF, "remove or move the entries below it first"),
          Map.entry(
              ResultCode.NOT_ALLOWED_ON_RDN, "the attribute names the entry: rename it instead"),
          Map.entry(ResultCode.OBJECT_CLASS_MODS_PROHIBITED, "the kind of an entry cannot change"));

  private LdapRefusal() {}

  static Effect stale(String dn) {
    return new Effect.Stale(dn + ": gone, not ours or not as it was seen");
  }

  static Effect of(DirectoryChange change, LDAPException e) {
    if (change instanceof DirectoryChange.Add && is(e, ResultCode.NO_SUCH_OBJECT)) {
      // Looking again at once would find the same; the parent comes with setup or its own document.
      return new Effect.Unavailable(
          change.dn() + ": the entry above it does not exist yet; see config/ldap/base.ldif");
    }
    return effect(change.dn(), attributes(change), e);
  }

  static Effect ofPassword(String dn, LDAPException e) {
    return effect(dn, List.of(DirectorySchema.PASSWORD), e);
  }

  private static Effect effect(String dn, Collection<String> attributes, LDAPException e) {
    if (STALE.contains(e.getResultCode())) {
      return stale(dn);
    }
    String remedy = FOR_GOOD.get(e.getResultCode());
    return remedy == null
        ? new Effect.Unavailable(unanswered(dn, e))
        : new Effect.Rejected(
            dn + ": " + named(dn, attributes, e) + " refused, " + code(e) + "; " + remedy);
  }

  /** Why nothing was learnt or done, without any value. */
  static String unanswered(String what, LDAPException e) {
    return what + ": " + code(e) + hint(e);
  }

  private static String hint(LDAPException e) {
    if (is(e, ResultCode.INVALID_CREDENTIALS)) {
      return "; the adapter's own DN or password is wrong";
    }
    if (is(e, ResultCode.REFERRAL)) {
      return "; this server only holds a copy, give the address of the one that takes changes";
    }
    if (is(e, ResultCode.NO_SUCH_OBJECT)) {
      return "; the base does not exist or may not be read, see config/ldap/README.md";
    }
    return "";
  }

  private static boolean is(LDAPException e, ResultCode code) {
    return e.getResultCode().equals(code);
  }

  private static String code(LDAPException e) {
    return e.getResultCode().getName() + " (" + e.getResultCode().intValue() + ")";
  }

  private static Collection<String> attributes(DirectoryChange change) {
    if (change instanceof DirectoryChange.Add add) {
      return add.entry().attributes().keySet();
    }
    return change instanceof DirectoryChange.Modify modify ? modify.replace().keySet() : List.of();
  }

  /** The attributes that the server's message speaks of, or all of the change. */
  private static String named(String dn, Collection<String> attributes, LDAPException e) {
    String message =
        String.valueOf(e.getDiagnosticMessage()).replace(dn, "").toLowerCase(Locale.ROOT);
    List<String> words = List.of(message.split("[^a-z0-9]+"));
    List<String> spokenOf =
        attributes.stream().filter(a -> words.contains(a.toLowerCase(Locale.ROOT))).toList();
    Collection<String> all = spokenOf.isEmpty() ? attributes.stream().sorted().toList() : spokenOf;
    return all.isEmpty() ? "the change is" : String.join(", ", all);
  }
}

package vn.gov.phutho.hopthu.adapter.ldap;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import java.util.List;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.secret.Secret;

/**
 * Changes entries, each under its precondition. Where the server knows the assertion control (RFC
 * 4528) precondition and change are one step; elsewhere the precondition is read just before.
 */
final class LdapChanges {
  private final LDAPConnectionPool pool;
  private final LdapPrecondition precondition;
  private volatile boolean serverAsserts = true;

  LdapChanges(LDAPConnectionPool pool) {
    this.pool = pool;
    this.precondition = new LdapPrecondition(pool);
  }

  Effect apply(DirectoryChange change) throws LDAPException {
    if (change instanceof DirectoryChange.Add add) {
      pool.add(
          new AddRequest(
              add.dn(),
              add.entry().attributes().entrySet().stream()
                  .map(e -> new Attribute(e.getKey(), e.getValue()))
                  .toList()));
      return Effect.done();
    }
    Filter asSeen = LdapPrecondition.filter(change);
    if (!precondition.holds(change, asSeen)) {
      return LdapRefusal.stale(change.dn());
    }
    if (change instanceof DirectoryChange.Modify modify) {
      return change(asSeen, assertion -> pool.modify(request(modify, assertion)));
    }
    return change(asSeen, assertion -> pool.delete(new DeleteRequest(change.dn(), assertion)));
  }

  private static ModifyRequest request(DirectoryChange.Modify modify, Control[] assertion) {
    List<Modification> modifications =
        modify.replace().entrySet().stream()
            .map(
                e ->
                    new Modification(
                        ModificationType.REPLACE, e.getKey(), e.getValue().toArray(String[]::new)))
            .toList();
    return new ModifyRequest(modify.dn(), modifications, assertion);
  }

  private interface Guarded {
    void run(Control[] assertion) throws LDAPException;
  }

  private Effect change(Filter asSeen, Guarded operation) throws LDAPException {
    if (serverAsserts) {
      try {
        operation.run(new Control[] {new AssertionRequestControl(asSeen, true)});
        return Effect.done();
      } catch (LDAPException e) {
        if (!e.getResultCode().equals(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION)) {
          throw e;
        }
        serverAsserts = false;
      }
    }
    operation.run(new Control[0]);
    return Effect.done();
  }

  Effect setPassword(String dn, Secret secret) throws LDAPException {
    if (!precondition.isOurs(dn)) {
      return LdapRefusal.stale(dn);
    }
    ExtendedResult result =
        pool.processExtendedOperation(
            new PasswordModifyExtendedRequest(dn, (String) null, secret.reveal()));
    if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
      throw new LDAPException(result);
    }
    return Effect.done();
  }
}

package vn.gov.phutho.hopthu.extension.sieve;

import java.io.InputStream;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.james.core.Username;
import org.apache.james.core.quota.QuotaSizeLimit;
import org.apache.james.managesieve.api.SyntaxException;
import org.apache.james.managesieve.jsieve.Parser;
import org.apache.james.sieverepository.api.ScriptContent;
import org.apache.james.sieverepository.api.ScriptName;
import org.apache.james.sieverepository.api.ScriptSummary;
import org.apache.james.sieverepository.api.SieveRepository;
import org.apache.james.sieverepository.api.exception.DuplicateException;
import org.apache.james.sieverepository.api.exception.IsActiveException;
import org.apache.james.sieverepository.api.exception.QuotaExceededException;
import org.apache.james.sieverepository.api.exception.QuotaNotFoundException;
import org.apache.james.sieverepository.api.exception.ScriptNotFoundException;
import org.apache.james.sieverepository.api.exception.StorageException;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * James' scripts behind ManageSieve. James stores a script before it parses it; here one that it
 * would answer NO is not stored. Scripts that were there before stay as they are.
 */
final class GuardedScripts implements SieveRepository {
  private final SieveRepository scripts;
  private final Parser parser;
  private final ScriptCheck check;

  GuardedScripts(SieveRepository scripts, Parser parser, ScriptCheck check) {
    this.scripts = scripts;
    this.parser = parser;
    this.check = check;
  }

  @Override
  public void putScript(Username owner, ScriptName name, ScriptContent content)
      throws StorageException, QuotaExceededException {
    try {
      parser.parse(content.getValue());
    } catch (SyntaxException refused) {
      List<String> outside = check.outside(content.getValue());
      if (!outside.isEmpty()) {
        Verdict verdict = Verdict.refuse(ReasonCode.FORWARD_OUTSIDE);
        Subject subject = new Subject("", "", owner.asString(), outside);
        AuditTrail.write(Door.SIEVE, "forward", verdict, subject);
      }
      // The caller answers NO to it, as it does when it parses by itself; the interface that stands
      // between does not name it.
      throw GuardedScripts.<StorageException>unnamed(refused);
    }
    scripts.putScript(owner, name, content);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Exception> T unnamed(Exception cause) throws T {
    throw (T) cause;
  }

  @Override
  public void haveSpace(Username owner, ScriptName name, long size)
      throws QuotaExceededException, StorageException {
    scripts.haveSpace(owner, name, size);
  }

  @Override
  public List<ScriptSummary> listScripts(Username owner) throws StorageException {
    return scripts.listScripts(owner);
  }

  @Override
  public ZonedDateTime getActivationDateForActiveScript(Username owner)
      throws StorageException, ScriptNotFoundException {
    return scripts.getActivationDateForActiveScript(owner);
  }

  @Override
  public InputStream getActive(Username owner) throws ScriptNotFoundException, StorageException {
    return scripts.getActive(owner);
  }

  @Override
  public void setActive(Username owner, ScriptName name)
      throws ScriptNotFoundException, StorageException {
    scripts.setActive(owner, name);
  }

  @Override
  public InputStream getScript(Username owner, ScriptName name)
      throws ScriptNotFoundException, StorageException {
    return scripts.getScript(owner, name);
  }

  @Override
  public void deleteScript(Username owner, ScriptName name)
      throws ScriptNotFoundException, IsActiveException, StorageException {
    scripts.deleteScript(owner, name);
  }

  @Override
  public void renameScript(Username owner, ScriptName oldName, ScriptName newName)
      throws ScriptNotFoundException, DuplicateException, StorageException {
    scripts.renameScript(owner, oldName, newName);
  }

  @Override
  public boolean hasDefaultQuota() throws StorageException {
    return scripts.hasDefaultQuota();
  }

  @Override
  public QuotaSizeLimit getDefaultQuota() throws QuotaNotFoundException, StorageException {
    return scripts.getDefaultQuota();
  }

  @Override
  public void setDefaultQuota(QuotaSizeLimit quota) throws StorageException {
    scripts.setDefaultQuota(quota);
  }

  @Override
  public void removeQuota() throws QuotaNotFoundException, StorageException {
    scripts.removeQuota();
  }

  @Override
  public boolean hasQuota(Username owner) throws StorageException {
    return scripts.hasQuota(owner);
  }

  @Override
  public QuotaSizeLimit getQuota(Username owner) throws QuotaNotFoundException, StorageException {
    return scripts.getQuota(owner);
  }

  @Override
  public void setQuota(Username owner, QuotaSizeLimit quota) throws StorageException {
    scripts.setQuota(owner, quota);
  }

  @Override
  public void removeQuota(Username owner) throws QuotaNotFoundException, StorageException {
    scripts.removeQuota(owner);
  }
}

package vn.gov.phutho.hopthu.extension.erase;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.sieverepository.api.ScriptSummary;
import org.apache.james.sieverepository.api.SieveRepository;
import org.apache.james.sieverepository.api.exception.SieveRepositoryException;

/** Sieve scripts and the room granted for them; an empty directory with the name stays on disk. */
final class SieveScripts implements Belonging {
  private final SieveRepository scripts;

  @Inject
  SieveScripts(SieveRepository scripts) {
    this.scripts = scripts;
  }

  @Override
  public String kind() {
    return "sieve";
  }

  @Override
  public List<String> list(Username owner) throws SieveRepositoryException {
    List<String> names = new ArrayList<>();
    for (ScriptSummary script : scripts.listScripts(owner)) {
      names.add("sieve:" + script.getName().getValue());
    }
    if (scripts.hasQuota(owner)) {
      names.add("sieve-quota");
    }
    return names;
  }

  @Override
  public void erase(Username owner) throws SieveRepositoryException {
    for (ScriptSummary script : scripts.listScripts(owner)) {
      if (script.isActive()) {
        scripts.setActive(owner, SieveRepository.NO_SCRIPT_NAME);
      }
      scripts.deleteScript(owner, script.getName());
    }
    if (scripts.hasQuota(owner)) {
      scripts.removeQuota(owner);
    }
  }
}

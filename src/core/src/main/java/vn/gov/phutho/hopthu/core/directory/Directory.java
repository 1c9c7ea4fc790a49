package vn.gov.phutho.hopthu.core.directory;

import java.util.List;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The LDAP tree, as far as one account goes. */
public interface Directory {
  /**
   * Every entry that carries this id, or that holds this address as {@code mail} or {@code
   * hopthuAlias} or its local part as {@code uid}, ours or foreign, with all its attributes. Of
   * {@code userPassword} only the presence: its one value reads {@code present}.
   */
  Observed<List<DirectoryEntry>> find(UUID id, MailAddress address);

  /** Makes one change, atomically, under the change's own precondition. */
  Effect apply(DirectoryChange change);
}

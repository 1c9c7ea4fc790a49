package vn.gov.phutho.hopthu.core.desk;

import java.util.List;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.Reason;

/** What was decided on an item. */
public sealed interface Ruling {
  /** It acts: these entries make it so. */
  record Act(UUID account, List<Entry> entries) implements Ruling {
    public Act {
      entries = List.copyOf(entries);
    }
  }

  /** It changes nothing, for these reasons. */
  record Refuse(List<Reason> reasons) implements Ruling {
    public Refuse {
      reasons = List.copyOf(reasons);
    }
  }

  /** It waits for a decision of the department. */
  record Hold(List<Reason> reasons) implements Ruling {
    public Hold {
      reasons = List.copyOf(reasons);
    }
  }
}

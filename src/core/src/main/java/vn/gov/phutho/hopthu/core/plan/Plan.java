package vn.gov.phutho.hopthu.core.plan;

import java.util.List;
import vn.gov.phutho.hopthu.core.request.Reason;

/** What has to be done so that the world is as approved. */
public sealed interface Plan {
  /** These steps, in this order; none when all is as it ought to be. */
  record Steps(List<Step> steps) implements Plan {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** The world was not seen whole: nothing is planned from a partial view. */
  record Unseen(String why) implements Plan {}

  /** Something that is not ours stands in the way; the department has to decide. */
  record Blocked(Reason reason) implements Plan {}
}

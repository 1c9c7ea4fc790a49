package vn.gov.phutho.hopthu.extension.forward;

import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import vn.gov.phutho.hopthu.extension.policy.Finding;

/**
 * An address that James' table rewrites.
 *
 * @param account what the directory says of the address
 * @param mailbox where mail for the address is kept, if it is an account's own or an alias of it
 * @param onward where the table sends it, one step further
 * @param broken whether a mapping yields no address at all; its copy must not get lost
 */
record Hop(Finding account, Optional<MailAddress> mailbox, List<Onward> onward, boolean broken) {
  /**
   * One step.
   *
   * @param forward whether it is a forward of the owner's; a hand-over is one (5.4d)
   */
  record Onward(boolean forward, MailAddress to) {}

  Hop {
    onward = List.copyOf(onward);
  }

  boolean isOwn(MailAddress to) {
    return mailbox.filter(to::equals).isPresent();
  }

  boolean leadsNowhere() {
    return onward.isEmpty() && !broken;
  }
}

package vn.gov.phutho.hopthu.extension.mailet;

import javax.inject.Inject;
import vn.gov.phutho.hopthu.extension.accounts.SenderCheck;

/** All that is asked between the outgoing queue and the wire, and who tells an owner of it. */
public record OutgoingRules(SenderCheck senders, ForwardRule forwards, ForwardNotices notices) {
  @Inject
  public OutgoingRules {}
}

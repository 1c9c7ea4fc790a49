package vn.gov.phutho.hopthu.extension.accounts;

import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Where accounts are looked up. */
@FunctionalInterface
public interface AccountSource {
  /** The account that has this address as its own or as an alias. Never throws. */
  Finding find(MailAddress address);
}

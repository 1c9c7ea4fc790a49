package vn.gov.phutho.hopthu.testkit.mailstore;

import vn.gov.phutho.hopthu.core.mailstore.InMemoryMailStore;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;

final class InMemoryMailStoreTest implements MailStoreContract {
  private final InMemoryMailStore store = new InMemoryMailStore();

  @Override
  public MailStore store() {
    return store;
  }
}

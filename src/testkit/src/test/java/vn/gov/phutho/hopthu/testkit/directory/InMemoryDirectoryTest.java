package vn.gov.phutho.hopthu.testkit.directory;

import vn.gov.phutho.hopthu.core.directory.InMemoryDirectory;

final class InMemoryDirectoryTest
    implements DirectoryContract, LoginGateContract, ActivityContract {
  private final InMemoryDirectory directory = new InMemoryDirectory();

  @Override
  public InMemoryDirectory directory() {
    return directory;
  }

  @Override
  public InMemoryDirectory gate() {
    return directory;
  }

  @Override
  public InMemoryDirectory activity() {
    return directory;
  }
}

package vn.gov.phutho.hopthu.core.errand;

import java.util.ArrayList;
import java.util.List;
import vn.gov.phutho.hopthu.core.Effect;

/** Keeps what was sent, as long as the process lives. */
public final class InMemoryNotices implements Notices {
  private final List<Notice> sent = new ArrayList<>();

  @Override
  public synchronized Effect send(Notice notice) {
    sent.add(notice);
    return Effect.done();
  }

  /** Everything that was sent, in its order. */
  public synchronized List<Notice> sent() {
    return List.copyOf(sent);
  }
}

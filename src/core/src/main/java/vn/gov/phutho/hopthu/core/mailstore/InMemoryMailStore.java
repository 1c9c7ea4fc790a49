package vn.gov.phutho.hopthu.core.mailstore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/** A mail tier that keeps settings and no mail. */
public final class InMemoryMailStore implements MailStore {
  private final Map<MailAddress, MailboxSettings> mailboxes = new ConcurrentHashMap<>();

  @Override
  public Observed<Optional<MailboxSettings>> read(MailAddress address) {
    return Observed.complete(Optional.ofNullable(mailboxes.get(address)));
  }

  @Override
  public Effect put(MailAddress address, MailboxSettings settings) {
    mailboxes.put(address, settings);
    return Effect.done();
  }

  @Override
  public Effect erase(MailAddress address) {
    mailboxes.remove(address);
    return Effect.done();
  }
}

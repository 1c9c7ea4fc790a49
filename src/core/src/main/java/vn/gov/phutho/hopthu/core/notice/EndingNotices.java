package vn.gov.phutho.hopthu.core.notice;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;

/**
 * The warnings that the lifecycle asks for, gathered for the next digest. What is gathered is kept
 * in memory alone: whoever asked asks again until the ledger says that the focal point was told,
 * and destroys nothing before (C10).
 */
public final class EndingNotices {
  private final Books books;
  private final Map<UUID, AccountNotice.Destruction> gathered = new ConcurrentHashMap<>();

  public EndingNotices(Books books) {
    this.books = books;
  }

  /** Done when the focal point was told; gathers it else. */
  public Effect ask(Notice.Destruction asked) {
    Optional<AccountRecord> account = books.accounts().at(asked.address());
    if (account.isEmpty()) {
      return new Effect.Rejected("no account at this address");
    }
    UUID id = account.get().id();
    AccountNotice.Destruction notice =
        new AccountNotice.Destruction(asked.on(), asked.clause(), asked.last());
    if (books.errands().of(id).containsKey(Told.toFocalPoint(notice.name()))) {
      gathered.remove(id);
      return Effect.done();
    }
    gathered.put(id, notice);
    return new Effect.Unavailable("goes out with the next digest");
  }

  /** What waits for the next digest. */
  public Map<UUID, AccountNotice.Destruction> gathered() {
    return Map.copyOf(gathered);
  }
}

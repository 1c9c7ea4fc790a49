package vn.gov.phutho.hopthu.core.notice;

import java.time.Instant;
import java.util.List;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Ledger;

/**
 * Sends a letter and then records what it told. A crash between the two sends the same letter
 * again, with the same key; none is ever lost.
 */
record Mailing(Ledger ledger, Post post) {
  /** The receipts are recorded when the letter is on its way. */
  Effect send(Letter letter, List<Entry> receipts, Instant now) {
    Effect sent = post.send(letter);
    if (sent instanceof Effect.Done && conflicts(now, receipts)) {
      // Another node told one of them meanwhile: the others still have to be known as told.
      receipts.forEach(receipt -> ledger.append(now, List.of(receipt)));
    }
    return sent;
  }

  private boolean conflicts(Instant now, List<Entry> receipts) {
    return ledger.append(now, receipts) instanceof Append.Conflict;
  }
}

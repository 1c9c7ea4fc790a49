package vn.gov.phutho.hopthu.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the ledger comes to, by document. */
public interface Documents {
  Optional<DocumentRecord> find(String number);

  /** Documents with an item that waits for its decision, oldest first. */
  List<String> undecided();

  /** Accounts with an item whose effects are not in force yet. */
  Set<UUID> unsettled();

  /** The accepted items that concern this account, oldest first. */
  List<DocumentRecord.ItemRecord> unsettled(UUID account);
}

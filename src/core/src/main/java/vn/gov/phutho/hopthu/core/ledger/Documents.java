package vn.gov.phutho.hopthu.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** What the ledger comes to, by document. */
public interface Documents {
  Optional<DocumentRecord> find(String number);

  /** One item of a document. */
  default Optional<DocumentRecord.ItemRecord> find(ItemRef ref) {
    return find(ref.number()).stream()
        .flatMap(d -> d.items().stream())
        .filter(i -> i.ref().equals(ref))
        .findFirst();
  }

  /** Documents with an item that waits for its decision, oldest first. */
  List<String> undecided();

  /** Accounts with an item whose effects are not in force yet. */
  Set<UUID> unsettled();

  /** The accepted items that concern this account, oldest first. */
  List<DocumentRecord.ItemRecord> unsettled(UUID account);

  /** The accepted items that wait for their errand, oldest first. */
  List<ItemRef> errands();
}

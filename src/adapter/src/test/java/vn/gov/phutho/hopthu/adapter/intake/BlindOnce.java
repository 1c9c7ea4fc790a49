package vn.gov.phutho.hopthu.adapter.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.Documents;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** Documents as another node sees them that looks a moment too early. */
final class BlindOnce implements Documents {
  private final Documents documents;
  private final int[] looks;

  BlindOnce(Documents documents, int[] looks) {
    this.documents = documents;
    this.looks = looks;
  }

  @Override
  public Optional<DocumentRecord> find(String number) {
    looks[0]++;
    return looks[0] == 1 ? Optional.empty() : documents.find(number);
  }

  @Override
  public List<String> undecided() {
    return documents.undecided();
  }

  @Override
  public Set<UUID> unsettled() {
    return documents.unsettled();
  }

  @Override
  public List<DocumentRecord.ItemRecord> unsettled(UUID account) {
    return documents.unsettled(account);
  }

  @Override
  public List<ItemRef> errands() {
    return documents.errands();
  }
}

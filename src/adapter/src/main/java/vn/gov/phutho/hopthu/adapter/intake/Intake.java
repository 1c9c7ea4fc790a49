package vn.gov.phutho.hopthu.adapter.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Documents;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Ledger;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;

/**
 * Verifies, reads and records a document (B3, B5). It acts on nothing: the ledger is the only thing
 * that it writes, and what the document asks for is decided from there.
 */
public final class Intake implements Submissions {
  private final JwsVerifier verifier;
  private final DocumentReader reader;
  private final Evidence evidence;
  private final Ledger ledger;
  private final Documents documents;

  /** An intake into these books. */
  public Intake(
      JwsVerifier verifier,
      DocumentReader reader,
      Evidence evidence,
      Ledger ledger,
      Documents documents) {
    this.verifier = verifier;
    this.reader = reader;
    this.evidence = evidence;
    this.ledger = ledger;
    this.documents = documents;
  }

  @Override
  public Submission submit(byte[] jws, Instant now) {
    Verification verification = verifier.verify(jws);
    if (!(verification instanceof Verification.Verified verified)) {
      Reason reason = ((Verification.Refused) verification).reason();
      return new Submission.Refused(List.of(reason));
    }
    DocumentReader.Reading reading = reader.read(verified.payload(), now);
    if (!(reading instanceof DocumentReader.Reading.Understood understood)) {
      return new Submission.Refused(((DocumentReader.Reading.Unreadable) reading).reasons());
    }
    String number = understood.document().number();
    return known(number, understood.contentHash()).orElseGet(() -> record(understood, jws, now));
  }

  private Optional<Submission> known(String number, String contentHash) {
    return documents
        .find(number)
        .map(
            known ->
                known.contentHash().equals(contentHash)
                    ? new Submission.Again(number)
                    : new Submission.Conflict(number));
  }

  private Submission record(DocumentReader.Reading.Understood understood, byte[] jws, Instant now) {
    String number = understood.document().number();
    Append append =
        ledger.append(
            now, entries(understood.document(), understood.contentHash(), evidence.seal(jws)));
    if (append instanceof Append.Appended) {
      return new Submission.Accepted(number);
    }
    // Its number alone can be in conflict: an equal submission was faster.
    return known(number, understood.contentHash())
        .orElseThrow(
            () -> new IllegalStateException("the ledger neither takes nor knows " + number));
  }

  /** A faulty line is refused with the acceptance itself, so that the answer names it at once. */
  private static List<Entry> entries(Document document, String contentHash, String sealed) {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry.DocumentAccepted(
            document.number(),
            contentHash,
            document.items().stream().map(Item::item).toList(),
            sealed));
    for (Item item : document.items()) {
      if (item instanceof Item.Faulty faulty) {
        entries.add(
            new Entry.ItemMoved(
                new ItemRef(document.number(), faulty.item()),
                ItemState.REFUSED,
                faulty.reasons()));
      }
    }
    return entries;
  }
}

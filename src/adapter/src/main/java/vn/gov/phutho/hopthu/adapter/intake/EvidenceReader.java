package vn.gov.phutho.hopthu.adapter.intake;

import java.util.function.Function;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.request.Document;

/**
 * Reads an accepted document again from its sealed evidence. The signature was verified when it was
 * accepted and the seal vouches for it since: a key that has left the trust folder in between
 * undoes nothing.
 */
public final class EvidenceReader implements Function<DocumentRecord, Document> {
  private final Evidence evidence;
  private final DocumentReader reader;

  public EvidenceReader(Evidence evidence, DocumentReader reader) {
    this.evidence = evidence;
    this.reader = reader;
  }

  /**
   * The document of the record.
   *
   * @throws IllegalStateException when the evidence is not what was accepted
   */
  @Override
  public Document apply(DocumentRecord record) {
    if (JwsParts.split(evidence.open(record.evidence())) instanceof JwsParts.Split.Parts found) {
      byte[] payload = JwsParts.decode(found.parts().payload()).orElse(new byte[0]);
      if (reader.read(payload, record.acceptedAt())
              instanceof DocumentReader.Reading.Understood understood
          && understood.contentHash().equals(record.contentHash())) {
        return understood.document();
      }
    }
    throw new IllegalStateException(
        "the evidence of document " + record.number() + " is not what was accepted");
  }
}

package vn.gov.phutho.hopthu.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/**
 * The item in hand.
 *
 * @param confirmed the order that confirms it, when it was held
 */
public record Matter(
    ItemRef ref, Document document, Optional<ItemRef> confirmed, Instant now, LocalDate today) {
  /** B6: who was approved first; documents of one moment by their number. */
  private static final Comparator<Document> APPROVED =
      Comparator.<Document, Instant>comparing(d -> d.approval().approvedAt())
          .thenComparing(Document::number);

  /** Whether the other document was approved after this one. */
  boolean precedes(Document other) {
    return APPROVED.compare(document, other) < 0;
  }

  /** The day on which its document was approved. */
  LocalDate approvedOn(ZoneId zone) {
    return LocalDate.ofInstant(document.approval().approvedAt(), zone);
  }
}

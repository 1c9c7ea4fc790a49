package vn.gov.phutho.hopthu.core.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An approved document, verified and read (B1, B3). */
public record Document(
    String form,
    String number,
    LocalDate date,
    String agency,
    Approval approval,
    List<Item> items) {
  public Document {
    items = List.copyOf(items);
  }

  /** The approval, part of what was signed (B3). */
  public record Approval(String decision, String approvedBy, Instant approvedAt) {}
}

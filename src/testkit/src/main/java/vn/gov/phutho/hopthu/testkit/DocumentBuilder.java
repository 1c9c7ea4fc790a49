package vn.gov.phutho.hopthu.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;

/** Makes accepted documents: with one item, each with a number of its own. */
public final class DocumentBuilder {
  private static final AtomicLong COUNT = new AtomicLong();

  private String number = COUNT.incrementAndGet() + "/SNV-VP";
  private List<String> items = List.of("1");

  private DocumentBuilder() {}

  public static DocumentBuilder aDocument() {
    return new DocumentBuilder();
  }

  public DocumentBuilder number(String value) {
    number = value;
    return this;
  }

  public DocumentBuilder items(String... values) {
    items = List.of(values);
    return this;
  }

  public Entry.DocumentAccepted accepted() {
    return new Entry.DocumentAccepted(number, "c0ffee".repeat(10), items, "evidence of " + number);
  }

  /** An item of a document. */
  public static ItemRef item(Entry.DocumentAccepted document, String item) {
    return new ItemRef(document.number(), item);
  }
}

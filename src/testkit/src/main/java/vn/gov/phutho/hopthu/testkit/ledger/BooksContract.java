package vn.gov.phutho.hopthu.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Entry;

/**
 * The given of the contract suites: books that other tests may have written to, before or at the
 * same time.
 */
public interface BooksContract {
  Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");

  Books books();

  default Append append(Entry... entries) {
    return books().ledger().append(NOW, List.of(entries));
  }

  /** Appends what has to be there first. */
  default void given(Entry... entries) {
    assertThat(append(entries)).isInstanceOf(Append.Appended.class);
  }
}

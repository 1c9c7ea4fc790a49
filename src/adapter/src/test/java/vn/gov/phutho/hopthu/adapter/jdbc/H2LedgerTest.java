package vn.gov.phutho.hopthu.adapter.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.core.request.Desk.Books;
import vn.gov.phutho.hopthu.testkit.ledger.AccountsContract;
import vn.gov.phutho.hopthu.testkit.ledger.DocumentsContract;
import vn.gov.phutho.hopthu.testkit.ledger.LedgerContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2LedgerTest implements LedgerContract, AccountsContract, DocumentsContract {
  private TestDatabase database;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = TestDatabase.h2(folder);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  public Books books() {
    return database.books();
  }
}

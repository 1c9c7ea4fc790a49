package vn.gov.phutho.hopthu.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.LedgerLine;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.testkit.Race;
import vn.gov.phutho.hopthu.testkit.addressbook.AddressBookContract;
import vn.gov.phutho.hopthu.testkit.ledger.AccountsContract;
import vn.gov.phutho.hopthu.testkit.ledger.DocumentsContract;
import vn.gov.phutho.hopthu.testkit.ledger.ErrandsContract;
import vn.gov.phutho.hopthu.testkit.ledger.LedgerContract;

@ParameterizedClass
@EnumSource(Engine.class)
class JdbcLedgerTest
    implements LedgerContract,
        AccountsContract,
        DocumentsContract,
        ErrandsContract,
        AddressBookContract {
  private static TestDatabase database;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void open(Engine engine, @TempDir Path folder) {
    database = engine.open(folder);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    database.close();
  }

  @Override
  public Books books() {
    return database.books();
  }

  @Override
  public AddressBook addressBook() {
    return new JdbcAddressBook(database.source());
  }

  @Test
  void showsNoLineBelowAPositionThatWasSeen() {
    JdbcLedger ledger = database.ledger();
    int writers = 4;
    int each = 50;
    AtomicInteger writing = new AtomicInteger(writers);
    List<Long> seen = new ArrayList<>();

    Race.of(
        writers + 1,
        n -> {
          if (n < writers) {
            for (int i = 0; i < each; i++) {
              append(aDocument().accepted(), anAccount().issued());
            }
            return writing.decrementAndGet();
          }
          boolean last;
          do {
            last = writing.get() == 0;
            long from = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            ledger.after(from, 1000).forEach(line -> seen.add(line.position()));
          } while (!last);
          return 0;
        });

    List<Long> all = ledger.after(0, 1_000_000).stream().map(LedgerLine::position).toList();
    assertThat(seen).isEqualTo(all).hasSizeGreaterThanOrEqualTo(2 * writers * each);
  }

  @Test
  void storesNoPhoneAndNoHashInClear() {
    Entry.AccountIssued account = anAccount().issued();
    given(
        account,
        new Entry.SecretChanged(
            account.account(), 1, new SecretState.Initial(), new SecretHash("$argon2id$secret")));

    for (String table : List.of("ledger", "account", "account_secret")) {
      database
          .jdbc()
          .sql("select * from " + table)
          .query(
              row -> {
                for (int n = 1; n <= row.getMetaData().getColumnCount(); n++) {
                  assertThat(row.getString(n)).isNotEqualTo("").satisfies(JdbcLedgerTest::sealed);
                }
              });
    }
  }

  private static void sealed(String value) {
    if (value != null) {
      assertThat(value).doesNotContain("84900000001", "argon2id$secret");
    }
  }

  @Test
  void tellsAFailureOfTheDatabaseWithoutItsValues() {
    String number = "so-van-ban-qua-dai-".repeat(20);
    Entry moved = new Entry.DocumentAccepted(number, "hash", List.of("1"), "evidence");

    assertThatThrownBy(() -> append(moved))
        .isInstanceOf(LedgerUnavailable.class)
        .hasNoCause()
        .message()
        .contains("SQLSTATE 22001")
        .doesNotContain("so-van-ban");
    assertThat(books().documents().find(number)).isEmpty();
  }

  @Test
  void isUnavailableWhenTheDatabaseIsGone(@TempDir Path folder) {
    TestDatabase gone = Engine.H2_FILE.open(folder);
    Books books = gone.books();
    gone.close();

    assertThatThrownBy(() -> books.ledger().append(NOW, List.of(aDocument().accepted())))
        .isInstanceOf(LedgerUnavailable.class);
    assertThatThrownBy(() -> books.ledger().history("1")).isInstanceOf(LedgerUnavailable.class);
    assertThatThrownBy(() -> books.documents().find("1")).isInstanceOf(LedgerUnavailable.class);
    assertThatThrownBy(() -> books.documents().undecided()).isInstanceOf(LedgerUnavailable.class);
    assertThatThrownBy(() -> books.accounts().issued("hung")).isInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void namesThePositionOfALineThatItCannotRead() {
    Entry.DocumentAccepted document = aDocument().accepted();
    given(document);
    given(new Entry.ItemMoved(new ItemRef(document.number(), "1"), ItemState.HELD, List.of()));
    long position = database.ledger().history(document.number()).get(1).position();
    database
        .jdbc()
        .sql("update ledger set entry = replace(entry, '\"v\":1', '\"v\":2') where position = ?")
        .param(position)
        .update();

    assertThatThrownBy(() -> database.ledger().history(document.number()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ledger line " + position);
    database
        .jdbc()
        .sql("update ledger set entry = replace(entry, '\"v\":2', '\"v\":1') where position = ?")
        .param(position)
        .update();
  }
}

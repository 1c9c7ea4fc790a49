package vn.gov.phutho.hopthu.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.aDocument;
import static vn.gov.phutho.hopthu.testkit.DocumentBuilder.item;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** What the ledger comes to, by document. */
public interface DocumentsContract extends BooksContract {
  List<Reason> TOO_OLD = List.of(Reason.of(ReasonCode.DECISION_TOO_OLD, "/items/0"));
  List<Reason> INVALID = List.of(Reason.of(ReasonCode.NAME_INVALID, "/items/0"));

  @Test
  default void findsADocumentAsAcceptedWithItsItemsInTheirOrder() {
    Entry.DocumentAccepted document = aDocument().items("2", "10", "1").accepted();
    given(document);

    assertThat(books().documents().find(document.number()))
        .contains(
            new DocumentRecord(
                document.number(),
                document.contentHash(),
                NOW,
                document.evidence(),
                List.of(
                    accepted(item(document, "2")),
                    accepted(item(document, "10")),
                    accepted(item(document, "1")))));
  }

  @Test
  default void keepsEvidenceOfAnySize() {
    String evidence = "chữ ký ".repeat(300_000);
    Entry.DocumentAccepted document =
        new Entry.DocumentAccepted(aDocument().accepted().number(), "hash", List.of("1"), evidence);
    given(document);

    assertThat(books().documents().find(document.number()))
        .map(DocumentRecord::evidence)
        .contains(evidence);
  }

  @Test
  default void findsNothingByAnUnknownNumber() {
    assertThat(books().documents().find("0/KHONG-CO")).isEmpty();
    assertThat(books().ledger().history("0/KHONG-CO")).isEmpty();
  }

  @Test
  default void tellsWhatBecameOfEveryItem() {
    Entry.DocumentAccepted document = aDocument().items("1", "2", "3").accepted();
    UUID account = UUID.randomUUID();
    given(
        document,
        new Entry.ItemDecided(item(document, "1"), account, TOO_OLD),
        new Entry.SecretHandedOver(item(document, "1"), account),
        new Entry.ItemMoved(item(document, "2"), ItemState.REFUSED, INVALID));
    assertThat(items(document))
        .containsExactly(
            new ItemRecord(
                item(document, "1"),
                ItemState.ACCEPTED,
                Optional.of(account),
                false,
                TOO_OLD,
                true),
            new ItemRecord(
                item(document, "2"), ItemState.REFUSED, Optional.empty(), false, INVALID, false),
            accepted(item(document, "3")));

    given(new Entry.ItemMoved(item(document, "1"), ItemState.APPLIED, List.of()));

    assertThat(items(document))
        .contains(
            new ItemRecord(
                item(document, "1"),
                ItemState.APPLIED,
                Optional.of(account),
                false,
                List.of(),
                true));
  }

  @Test
  default void knowsTheDocumentsWithAnUndecidedItemOldestFirst() {
    List<Entry.DocumentAccepted> documents =
        IntStream.range(0, 4).mapToObj(n -> aDocument().items("1", "2").accepted()).toList();
    documents.forEach(this::given);
    given(decided(documents.get(0), "1", UUID.randomUUID()));
    given(
        decided(documents.get(1), "1", UUID.randomUUID()),
        new Entry.ItemMoved(item(documents.get(1), "2"), ItemState.HELD, TOO_OLD));

    assertThat(books().documents().undecided())
        .containsSubsequence(
            documents.get(0).number(), documents.get(2).number(), documents.get(3).number())
        .doesNotContain(documents.get(1).number());
  }

  @Test
  default void knowsTheAccountsWithAnItemThatIsNotInForce() {
    Entry.DocumentAccepted document = aDocument().items("1", "2", "3").accepted();
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    given(
        document,
        anAccount().id(one).issued(),
        decided(document, "1", one),
        decided(document, "2", one),
        decided(document, "3", two));
    assertThat(books().documents().unsettled()).contains(one, two);

    given(
        new Entry.ItemMoved(item(document, "1"), ItemState.APPLIED, List.of()),
        new Entry.ItemMoved(item(document, "3"), ItemState.FAILED, INVALID));

    assertThat(books().documents().unsettled()).contains(one).doesNotContain(two);
  }

  @Test
  default void listsTheUnsettledItemsOfAnAccountOldestFirst() {
    UUID account = UUID.randomUUID();
    Entry.DocumentAccepted old = aDocument().items("2", "1", "3").accepted();
    Entry.DocumentAccepted later = aDocument().items("1").accepted();
    given(old);
    given(later);
    given(decided(later, "1", account));
    given(decided(old, "1", account), decided(old, "2", account));
    given(decided(old, "3", UUID.randomUUID()));

    assertThat(books().documents().unsettled(account))
        .extracting(ItemRecord::ref)
        .containsExactly(item(old, "2"), item(old, "1"), item(later, "1"));
  }

  private List<ItemRecord> items(Entry.DocumentAccepted document) {
    return books().documents().find(document.number()).orElseThrow().items();
  }

  private static Entry decided(Entry.DocumentAccepted document, String item, UUID account) {
    return new Entry.ItemDecided(item(document, item), account, List.of());
  }

  private static ItemRecord accepted(ItemRef ref) {
    return new ItemRecord(ref, ItemState.ACCEPTED, Optional.empty(), false, List.of(), false);
  }
}

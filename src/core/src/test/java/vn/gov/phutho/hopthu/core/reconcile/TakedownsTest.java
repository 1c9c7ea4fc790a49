package vn.gov.phutho.hopthu.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.errand.Ran;
import vn.gov.phutho.hopthu.core.errand.Takedowns;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.request.Document;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** B2 (12.5). */
class TakedownsTest {
  private static final ItemRef REF = new ItemRef("9/SKHCN", "1");
  private static final String MESSAGE = "<9f1@phutho.gov.vn>";

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final List<String> asked = new ArrayList<>();
  private final Deque<Ran> answers = new ArrayDeque<>();
  private final Takedowns takedowns =
      new Takedowns(
          ledger.books(),
          record ->
              new Document(
                  "order",
                  record.number(),
                  Province.TODAY,
                  "skhcn",
                  new Document.Approval("88/SKHCN-CNTT", "Lê Văn Sơn", Province.NOW),
                  List.of(new Order.Takedown("1", "/items/0", MESSAGE))),
          messageId -> {
            asked.add(messageId);
            return answers.pop();
          });

  @BeforeEach
  void ordered() {
    ledger.append(
        Province.NOW,
        List.of(
            new Entry.DocumentAccepted("9/SKHCN", "hash", List.of("1"), "sealed"),
            new Entry.ErrandOrdered(REF)));
  }

  private ItemState state() {
    return ledger.books().documents().find(REF).orElseThrow().state();
  }

  @Test
  void asksAgainUntilItIsDoneAndThenNoMore() {
    answers.add(new Ran.Later("timeout"));
    assertThat(takedowns.run(Province.NOW)).containsExactly("9/SKHCN item 1: timeout");
    assertThat(state()).isEqualTo(ItemState.ACCEPTED);

    answers.add(new Ran.Done("2 copies removed"));
    assertThat(takedowns.run(Province.NOW)).isEmpty();
    assertThat(state()).isEqualTo(ItemState.APPLIED);
    assertThat(ledger.of(REF).get("takedown").receipt()).isEqualTo("2 copies removed");
    assertThat(takedowns.run(Province.NOW)).isEmpty();
    assertThat(asked).containsExactly(MESSAGE, MESSAGE);
  }

  @Test
  void failsTheItemWhenTheMailTierRefusesForGood() {
    answers.add(new Ran.Refused("no such Message-ID"));
    takedowns.run(Province.NOW);
    assertThat(state()).isEqualTo(ItemState.FAILED);
    assertThat(ledger.books().documents().find(REF).orElseThrow().reasons().get(0).code())
        .isEqualTo(ReasonCode.TARGET_REFUSED);
  }
}

package vn.gov.phutho.hopthu.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Province.NOW;
import static vn.gov.phutho.hopthu.core.Province.TODAY;
import static vn.gov.phutho.hopthu.core.Province.address;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.core.secret.SecretHashes;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.ReasonCode;

class SecretDeskTest {
  private static final ItemRef ITEM = new ItemRef("1/A", "1");
  private static final Secret CHOSEN = new Secret("dòng-Sông-Lô-7");

  /** Keeps the clear text: good enough to tell secrets apart, and as slow as nothing. */
  private final class PlainHashes implements SecretHashes {
    @Override
    public SecretHash hash(Secret secret) {
      return new SecretHash("plain:" + secret.reveal());
    }

    @Override
    public SecretHash decoy() {
      return new SecretHash("none");
    }

    @Override
    public boolean matches(Secret secret, SecretHash hash) {
      compared++;
      return hash(secret).equals(hash);
    }
  }

  private final Province province = new Province();
  private int compared;
  private final Item.IssuePerson hung = Province.issue("1", "Trần Mạnh Hùng");
  private final Iterator<String> fresh =
      List.of("bad", "Kz9!first", "Kz9!second", "Kz9!again").iterator();
  private final SecretDesk desk =
      new SecretDesk(
          province.books,
          province.directory,
          Province.SCHEMA,
          new SecretDesk.Rules(
              new SecretPolicy(Set.of("phutho")),
              new PlainHashes(),
              () -> new Secret(fresh.next()),
              6));

  @BeforeEach
  void issued() {
    province.work(province.accept("1/A", hung));
  }

  private Secret initial() {
    Answer answer = desk.handOver(ITEM, NOW);
    assertThat(answer).isInstanceOf(Answer.HandedOver.class);
    return ((Answer.HandedOver) answer).secret();
  }

  private Answer change(Secret current, Secret wanted) {
    return desk.change(address("hungtm"), current, wanted, NOW, TODAY);
  }

  private static List<ReasonCode> reasons(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused) answer).reasons().stream().map(Reason::code).toList();
  }

  private boolean opens(Secret secret) {
    UUID id = province.account("hungtm");
    return province
        .directory
        .opens(province.entry(id).dn(), secret)
        .equals(Observed.complete(true));
  }

  @Test
  void handsOverOnceASecretThatObeysThePolicy() { // E4
    assertThat(initial()).isEqualTo(new Secret("Kz9!first"));
    assertThat(reasons(desk.handOver(ITEM, NOW))).containsExactly(ReasonCode.SECRET_HANDED_OVER);
  }

  @Test
  void handsOverNothingBeforeTheMailboxIsThere() {
    province.accept("2/A", Province.issue("1", "Đỗ Ánh"));
    province.decide("2/A");
    assertThat(reasons(desk.handOver(new ItemRef("2/A", "1"), NOW)))
        .containsExactly(ReasonCode.SECRET_NOT_READY);
    assertThat(reasons(desk.handOver(new ItemRef("none", "1"), NOW)))
        .containsExactly(ReasonCode.SECRET_NOT_READY);
  }

  @Test
  void opensTheDoorWithTheChosenSecretAlone() { // C1 (5.4a)
    Secret initial = initial();
    assertThat(opens(initial)).isFalse();
    assertThat(change(initial, CHOSEN)).isInstanceOf(Answer.Changed.class);
    province.reconcile(province.account("hungtm"));
    assertThat(opens(CHOSEN)).isTrue();
    assertThat(province.entry(province.account("hungtm")).first("hopthuSecretExpires"))
        .contains("2027-05-24");
  }

  @Test
  void answersAlikeToAWrongSecretAndAnUnknownAddress() {
    initial();
    assertThat(change(new Secret("wrong"), CHOSEN))
        .isEqualTo(desk.change(address("nobody"), new Secret("wrong"), CHOSEN, NOW, TODAY));
    assertThat(reasons(change(new Secret("wrong"), CHOSEN)))
        .containsExactly(ReasonCode.SECRET_WRONG);
  }

  @Test
  void refusesTheLastThree() { // E2 (14.2)
    Secret initial = initial();
    change(initial, CHOSEN);
    assertThat(reasons(change(CHOSEN, CHOSEN))).containsExactly(ReasonCode.SECRET_REUSED);
    change(CHOSEN, new Secret("Kz9!third"));
    change(new Secret("Kz9!third"), new Secret("Kz9!fourth"));
    assertThat(reasons(change(new Secret("Kz9!fourth"), CHOSEN)))
        .containsExactly(ReasonCode.SECRET_REUSED);
    change(new Secret("Kz9!fourth"), new Secret("Kz9!fifth"));
    assertThat(change(new Secret("Kz9!fifth"), CHOSEN)).isInstanceOf(Answer.Changed.class);
  }

  @Test
  void changesNothingWhenTheNewSecretIsBad() {
    Secret initial = initial();
    assertThat(reasons(change(initial, new Secret("hung")))).hasSizeGreaterThan(1);
    assertThat(change(initial, CHOSEN)).isInstanceOf(Answer.Changed.class);
  }

  private void reset(String localPart) {
    UUID id = province.account(localPart);
    int version = province.ledger.find(id).orElseThrow().version();
    assertThat(province.ledger.append(NOW, List.of(new Entry.SecretReset(id, version, "7/SKHCN"))))
        .isInstanceOf(Append.Appended.class);
    province.reconcile(id);
  }

  @Test
  void shutsEveryDoorAtAReset() { // E3 (12.4)
    change(initial(), CHOSEN);
    assertThat(opens(CHOSEN)).isTrue();

    reset("hungtm");

    assertThat(opens(CHOSEN)).isFalse();
    assertThat(province.entry(province.account("hungtm")).first("hopthuSecret"))
        .contains("mustChange");
    assertThat(reasons(change(CHOSEN, new Secret("Kz9!third"))))
        .containsExactly(ReasonCode.SECRET_WRONG);
  }

  private void order(String number) {
    province.submit("order", number, new Order.ResetSecret("1", "/items/0", address("hungtm")));
  }

  @Test
  void handsOverANewSecretOnceForTheOrderThatResetIt() { // E3 (12.4), E4
    change(initial(), CHOSEN);
    order("1/S");
    assertThat(reasons(desk.handOver(ITEM, NOW))).containsExactly(ReasonCode.SECRET_HANDED_OVER);
    ItemRef order = new ItemRef("1/S", "1");

    Answer answer = desk.handOver(order, NOW);

    assertThat(answer).isInstanceOf(Answer.HandedOver.class);
    Secret oneTime = ((Answer.HandedOver) answer).secret();
    assertThat(opens(oneTime)).isFalse();
    assertThat(reasons(desk.handOver(order, NOW))).containsExactly(ReasonCode.SECRET_HANDED_OVER);
    assertThat(reasons(change(oneTime, CHOSEN))).containsExactly(ReasonCode.SECRET_REUSED);
    assertThat(change(oneTime, new Secret("Kz9!third"))).isInstanceOf(Answer.Changed.class);
  }

  @Test
  void handsOverNothingForAnItemThatIsOwedNone() { // E4
    province.submit("order", "1/H", new Order.Hold("1", "/items/0", address("hungtm")));
    assertThat(reasons(desk.handOver(new ItemRef("1/H", "1"), NOW)))
        .containsExactly(ReasonCode.SECRET_NOT_READY);
    initial();
  }

  @Test
  void owesTheSecretToTheLastResetAlone() { // 12.4
    order("1/S");
    order("2/S");
    assertThat(reasons(desk.handOver(new ItemRef("1/S", "1"), NOW)))
        .containsExactly(ReasonCode.SECRET_NOT_READY);
    assertThat(desk.handOver(new ItemRef("2/S", "1"), NOW)).isInstanceOf(Answer.HandedOver.class);
  }

  @Test
  void worksAsHardForAnUnknownAddressAsForAWrongSecret() { // E3
    initial();
    compared = 0;
    assertThat(desk.refusal(address("hungtm"), new Secret("wrong"), CHOSEN)).isPresent();
    int known = compared;
    compared = 0;
    assertThat(desk.refusal(address("nobody"), new Secret("wrong"), CHOSEN)).isPresent();
    assertThat(compared).isEqualTo(known).isEqualTo(1);
  }

  @Test
  void tellsAStrangerOfTheNewSecretOnlyWhatHeCanSee() { // E3
    initial();
    Secret bad = new Secret("hung");
    assertThat(change(new Secret("wrong"), bad))
        .isEqualTo(desk.change(address("nobody"), new Secret("wrong"), bad, NOW, TODAY));
    assertThat(reasons(change(new Secret("wrong"), bad)))
        .contains(ReasonCode.SECRET_WRONG, ReasonCode.SECRET_TOO_SHORT)
        .doesNotContain(ReasonCode.SECRET_CONTAINS_NAME, ReasonCode.SECRET_REUSED);
  }

  @Test
  void tellsTheOwnerOfASuspendedAccountAndNobodyElse() { // 6.1
    Secret initial = initial();
    UUID id = province.account("hungtm");
    var record = province.ledger.find(id).orElseThrow();
    province.ledger.append(
        NOW,
        List.of(
            new Entry.StateChanged(
                id,
                record.version(),
                new AccountState.Suspended("13.5", TODAY, TODAY.plusDays(21)),
                record.mailbox(),
                "9/SKHCN")));
    assertThat(reasons(change(initial, CHOSEN))).containsExactly(ReasonCode.ACCOUNT_SUSPENDED);
    assertThat(reasons(change(new Secret("wrong"), CHOSEN)))
        .containsExactly(ReasonCode.SECRET_WRONG);
  }

  @Test
  void takesBothUnicodeSpellingsForOneSecret() { // RFC 8265 §4.2
    change(initial(), new Secret("do\u0300ng-So\u0302ng-Lo\u0302-7"));
    assertThat(opens(new Secret("d\u00f2ng-S\u00f4ng-L\u00f4-7"))).isTrue();
    assertThat(reasons(change(CHOSEN, CHOSEN))).containsExactly(ReasonCode.SECRET_REUSED);
  }

  @Test
  void opensAnExpiredSecretAtTheChangePageAlone() { // E2 (14.2)
    change(initial(), CHOSEN);
    UUID id = province.account("hungtm");
    province.reconcile(id, TODAY.plusMonths(6));
    assertThat(opens(CHOSEN)).as("on its last day").isTrue();

    province.reconcile(id, TODAY.plusMonths(6).plusDays(1));

    assertThat(opens(CHOSEN)).isFalse();
    assertThat(province.entry(id).first("hopthuSecret")).contains("expired");
    assertThat(
            desk.change(
                address("hungtm"),
                CHOSEN,
                new Secret("Kz9!third"),
                NOW,
                TODAY.plusMonths(6).plusDays(1)))
        .isInstanceOf(Answer.Changed.class);
    province.reconcile(id, TODAY.plusMonths(6).plusDays(1));
    assertThat(opens(new Secret("Kz9!third"))).isTrue();
  }
}

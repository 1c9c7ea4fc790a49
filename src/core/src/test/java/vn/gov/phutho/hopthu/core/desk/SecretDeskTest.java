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
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.core.secret.SecretHashes;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.ReasonCode;

class SecretDeskTest {
  private static final ItemRef ITEM = new ItemRef("1/A", "1");
  private static final Secret CHOSEN = new Secret("dòng-Sông-Lô-7");

  /** Keeps the clear text: good enough to tell secrets apart, and as slow as nothing. */
  private static final class PlainHashes implements SecretHashes {
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
      return hash(secret).equals(hash);
    }
  }

  private final Province province = new Province();
  private final Item.IssuePerson hung = Province.issue("1", "Trần Mạnh Hùng");
  private final Iterator<String> fresh = List.of("bad", "Kz9!first", "Kz9!second").iterator();
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
}

package vn.gov.phutho.hopthu.testkit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.request.Decision;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.PersonChange;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewPhone;
import vn.gov.phutho.hopthu.core.request.PersonChange.NewPosition;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.request.Rank;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.testkit.Gen;
import vn.gov.phutho.hopthu.testkit.Property;

/** B6: the order of arrival changes nothing of what was approved. */
class ApprovalOrderPropertyTest {
  private static final List<String> NAMES = List.of("Trần Mạnh Hùng", "Đỗ Ánh", "Lê Thị Hoa");
  private static final List<String> LOCAL_PARTS = List.of("hungtm", "anhd", "hoalt");

  private static final Gen<Function<MailAddress, Item>> ABOUT_ONE =
      Gen.of(
          List.<Function<MailAddress, Item>>of(
              a -> change(a, new NewPosition("Chuyên viên")),
              a -> change(a, new NewPosition("Trưởng phòng")),
              a -> change(a, new NewPhone(new Phone("+84911111111"))),
              a -> change(a, new NewPhone(new Phone("+84922222222")), new NewPosition("Thư ký")),
              a -> new Order.Quota("1", "/items/0", a, 600),
              a -> new Order.Quota("1", "/items/0", a, 3000),
              a -> new Order.Lock("1", "/items/0", a, "13.5"),
              a -> new Order.Restore("1", "/items/0", a),
              a -> new Order.Hold("1", "/items/0", a),
              a -> new Order.Release("1", "/items/0", a)));

  private static final Gen<Item> ITEM =
      Gen.of(LOCAL_PARTS)
          .map(local -> new MailAddress(local, "phutho.gov.vn"))
          .with(ABOUT_ONE, (address, about) -> about.apply(address));

  /** Items in the order approved, and a seed that shuffles their arrival. */
  private record Arrival(List<Item> approved, long seed) {
    List<Integer> order() {
      List<Integer> order = new ArrayList<>(IntStream.range(0, approved.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      return order;
    }
  }

  private static final Gen<Arrival> ARRIVAL =
      Gen.listOf(ITEM, 8).with(Gen.whole(0, 1_000_000), Arrival::new);

  @Test
  void endsAsApprovedWhateverTheOrderOfArrival() { // B6
    Property.check(
        ARRIVAL,
        arrival -> {
          Office inOrder = staffed();
          IntStream.range(0, arrival.approved().size())
              .forEach(i -> inOrder.takes(i, arrival.approved().get(i)));
          Office shuffled = staffed();
          arrival.order().forEach(i -> shuffled.takes(i, arrival.approved().get(i)));
          assertThat(shuffled.standing(LOCAL_PARTS)).isEqualTo(inOrder.standing(LOCAL_PARTS));
          assertThat(shuffled.silent()).isEmpty();
        });
  }

  @Test
  void issuesIndependentMailboxesAlikeInAnyOrder() { // A5, B6
    Property.check(
        Gen.whole(0, 1_000_000),
        seed -> {
          List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
          Collections.shuffle(order, new Random(seed));
          Office shuffled = new Office();
          order.forEach(i -> shuffled.takes(i, issue(NAMES.get(i))));
          assertThat(shuffled.standing(LOCAL_PARTS)).isEqualTo(staffed().standing(LOCAL_PARTS));
        });
  }

  private static Office staffed() {
    Office office = new Office();
    for (int i = 0; i < NAMES.size(); i++) {
      office.takes(i - 10, issue(NAMES.get(i)));
    }
    return office;
  }

  private static Item issue(String name) {
    return new Item.IssuePerson(
        "1",
        "/items/0",
        name,
        new PersonKey("person " + name),
        "skhcn",
        Optional.empty(),
        Rank.STAFF,
        decision(),
        new Phone("+84900000000"));
  }

  private static Item change(MailAddress address, PersonChange... changes) {
    String name = NAMES.get(LOCAL_PARTS.indexOf(address.localPart()));
    return new Item.ChangePerson(
        "1", "/items/0", name, "skhcn", address, decision(), List.of(changes));
  }

  private static Decision decision() {
    return new Decision("7/QĐ", LocalDate.parse("2026-11-20"), Optional.empty());
  }
}

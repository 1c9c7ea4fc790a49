package vn.gov.phutho.hopthu.core.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;

class AddressListTest {
  private static final AgencyTree AGENCIES =
      new AgencyTree(
          Map.of(
              "skhcn", "Sở Khoa học và Công nghệ",
              "cds.skhcn", "Phòng Chuyển đổi số",
              "snv", "Sở Nội vụ",
              "sct", "Sở Công Thương"),
          Map.of());

  private static Listing person(String name, String agency, String local) {
    return new Listing(
        AccountKind.PERSON,
        new MailAddress(local, "phutho.gov.vn"),
        name,
        Optional.empty(),
        agency);
  }

  private static Listing agency(String local, String name) {
    return new Listing(
        AccountKind.AGENCY, new MailAddress(local, "phutho.gov.vn"), name, Optional.empty(), local);
  }

  @Test
  void standsInTheOrderOfAVietnameseListWhateverOrderItCameIn() {
    List<Listing> ordered =
        List.of(
            agency("sct", "Sở Công Thương"),
            agency("skhcn", "Sở Khoa học và Công nghệ"),
            person("Đỗ Ánh", "skhcn", "anhd"),
            person("Nguyễn Văn Ba", "skhcn", "banv"),
            person("Trần Thị Dung", "skhcn", "dungtt"),
            person("Lê Thị Đào", "skhcn", "daolt"),
            person("Đặng Văn Hùng", "skhcn", "hungdv"),
            person("Trần Mạnh Hùng", "skhcn", "hungtm"),
            person("Trần Mạnh Hùng", "skhcn", "hungtm2"),
            person("Lê Huy", "skhcn", "huyl"),
            agency("cds.skhcn", "Phòng Chuyển đổi số"),
            person("An", "cds.skhcn", "an"),
            person("Vũ Ý", "snv", "yv"));
    for (int seed = 0; seed < 20; seed++) {
      List<Listing> shuffled = new ArrayList<>(ordered);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(new AddressList(Optional.empty(), AGENCIES, shuffled).listings())
          .extracting(l -> l.address().localPart())
          .containsExactlyElementsOf(ordered.stream().map(l -> l.address().localPart()).toList());
    }
  }

  @Test
  void takesAnAgencysNameFromTheRegisterAndElseFromItsMailbox() {
    Listing party = agency("vptinhuy", "Văn phòng Tỉnh ủy");
    AddressList list = new AddressList(Optional.empty(), AGENCIES, List.of());

    assertThat(list.agencyName(person("Đỗ Ánh", "snv", "anhd"))).isEqualTo("Sở Nội vụ");
    assertThat(list.agencyName(party)).isEqualTo("Văn phòng Tỉnh ủy");
    assertThat(list.agencyName(person("Đỗ Ánh", "khac", "anhd"))).isEmpty();
  }

  @Test
  void partsANameAsVietnameseNamesAreWritten() {
    Listing three = person("Nguyễn Thị Minh Khai", "snv", "khaintm");
    Listing two = person("Đỗ Ánh", "snv", "anhd");

    assertThat(three.surname()).isEqualTo("Nguyễn");
    assertThat(three.middleNames()).isEqualTo("Thị Minh");
    assertThat(three.givenName()).isEqualTo("Khai");
    assertThat(two.middleNames()).isEmpty();
  }
}

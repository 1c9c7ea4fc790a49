package vn.gov.phutho.hopthu.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.Computed;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.NeedsDecision;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.Registered;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.Unreadable;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

class AgencyAddressesTest {
  private static final String DOMAIN = "phutho.gov.vn";
  private static final Register REGISTER =
      new Register(
          "Phú Thọ",
          Set.of("banbientap"),
          Map.of("Phòng Văn hóa - Xã hội", "vxh"),
          List.of(
              new Agency(
                  "bqlkcn",
                  new OfficialNames(
                      "Ban Quản lý các Khu công nghiệp",
                      List.of("Ban Quản lý cũ"),
                      Optional.empty()),
                  AgencyType.DEPARTMENT,
                  Optional.empty(),
                  AgencyDetails.NONE),
              Agency.of("so", "Sở Khoa học và Công nghệ", AgencyType.DEPARTMENT),
              Agency.of("viettri", "Ủy ban nhân dân phường Việt Trì", AgencyType.COMMUNE),
              Agency.of("phuyen", "Ủy ban nhân dân xã Phù Yên", AgencyType.COMMUNE),
              Agency.of("tinhdoan", "Đoàn Thanh niên tỉnh", AgencyType.AGREED),
              Agency.of("cds.so", "Phòng Chuyển đổi số", AgencyType.SUBUNIT, "so")));
  private static final AgencyAddresses ADDRESSES = new AgencyAddresses(REGISTER, DOMAIN);
  private static final AgencyAddresses BARE =
      new AgencyAddresses(
          new Register(
              "Phú Thọ",
              Set.of(),
              Map.of("Phòng Văn hóa - Xã hội", "vxh"),
              List.of(
                  Agency.of("skhcn", "Sở Y tế Khoa học", AgencyType.DEPARTMENT),
                  Agency.of("viettri", "Ủy ban nhân dân phường Việt Trì", AgencyType.COMMUNE))),
          DOMAIN);

  @Test
  void article4Point1aDepartment() {
    // "Sở Khoa học và Công nghệ sẽ có tài khoản thư điện tử công vụ là: skhcn@phutho.gov.vn"
    AgencyAddresses empty = new AgencyAddresses(Register.of("Phú Thọ"), DOMAIN);
    assertThat(empty.of(asked("Sở Khoa học và Công nghệ", AgencyType.DEPARTMENT)))
        .isEqualTo(new Computed("skhcn"));
  }

  @Test
  void article4Point1bCommune() {
    // "Ủy ban nhân dân xã Phùng Nguyên có tài khoản thư điện tử công vụ là:
    // phungnguyen@phutho.gov.vn"
    assertThat(BARE.of(asked("Ủy ban nhân dân xã Phùng Nguyên", AgencyType.COMMUNE)))
        .isEqualTo(new Computed("phungnguyen"));
  }

  @Test
  void article4Point1cSubunits() {
    // "Phòng Chuyển đổi số thuộc Sở Khoa học và Công nghệ có tài khoản thư điện tử là:
    // cds.skhcn@phutho.gov.vn"
    assertThat(BARE.of(unit("Phòng Chuyển đổi số", "skhcn"))).isEqualTo(new Computed("cds.skhcn"));
    // "Phòng Văn hóa - Xã hội thuộc Ủy ban nhân dân phường Việt Trì có tài khoản thư điện tử là:
    // vxh.viettri@phutho.gov.vn"
    for (String name :
        List.of(
            "Phòng Văn hóa - Xã hội",
            "Phòng Văn hóa - Xã hội thuộc Ủy ban nhân dân phường Việt Trì",
            "Phòng Văn hoá – Xã hội phường Việt Trì")) {
      assertThat(BARE.of(unit(name, "viettri"))).as(name).isEqualTo(new Computed("vxh.viettri"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Nội vụ                                  | snv
          Sở Giáo dục và Đào tạo                     | sgddt
          Sở Văn hóa, Thể thao và Du lịch            | svhttdl
          SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH PHÚ THỌ  | snnmt
          Sở Dân tộc và Tôn giáo                     | sdttg
          Thanh tra tỉnh                             | ttt
          Văn phòng UBND tỉnh                        | vpubndt
          Trường THPT Hùng Vương                     | tthpthv
          Trung tâm CNTT                             | ttcntt
          Bệnh viện Đa khoa số 2                     | bvdks2
          Hạt Kiểm lâm khu vực III                   | hklkviii
          Đài Phát thanh - Truyền hình               | dptth
          """)
  void abbreviatesDepartments(String name, String expected) { // A1 (4.1a)
    everySpelling(name, AgencyType.DEPARTMENT, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UBND xã Phùng Nguyên                       | phungnguyen
          Ủy ban nhân dân phường Âu Cơ               | auco
          Uỷ ban nhân dân Phường Nông Trang          | nongtrang
          xã Đà Bắc                                  | dabac
          UBND thị trấn Hạ Hòa, tỉnh Phú Thọ         | hahoa
          Ủy ban nhân dân đặc khu Cát Hải            | cathai
          UBND xã Tam Dương Bắc                      | tamduongbac
          """)
  void writesCommunesInFull(String name, String expected) { // A2 (4.1b)
    everySpelling(name, AgencyType.COMMUNE, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Phòng Khoa học, Đổi mới sáng tạo           | khdmst.viettri
          Văn phòng HĐND và UBND                     | vphdndubnd.viettri
          Trung tâm Phục vụ hành chính công          | ttpvhcc.viettri
          Chi cục Kiểm lâm                           | cckl.viettri
          Ban Quản lý dự án phường Việt Trì          | bqlda.viettri
          Phòng khám đa khoa                         | pkdk.viettri
          """)
  void abbreviatesSubunitsBelowTheirParent(String name, String expected) { // A3 (4.1c)
    assertThat(BARE.of(unit(name, "viettri"))).isEqualTo(new Computed(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hội đồng nhân dân xã Phùng Nguyên          | COMMUNE
          Ủy ban nhân dân huyện Lâm Thao             | COMMUNE
          Phòng Nội vụ                               | COMMUNE
          Ủy ban nhân dân xã Phùng Nguyên            | DEPARTMENT
          """)
  void holdsAnAgencyOfAnotherType(String name, AgencyType type) {
    assertHeld(BARE.of(asked(name, type)), ReasonCode.AGENCY_TYPE_DIFFERS);
  }

  @Test
  void registerWinsOverTheRule() { // A1
    for (String spelling :
        List.of(
            "Sở Khoa học và Công nghệ",
            "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
            "Sở Khoa học và Công nghệ tỉnh Phú Thọ")) {
      assertThat(ADDRESSES.of(asked(spelling, AgencyType.DEPARTMENT)))
          .isEqualTo(new Registered("so"));
    }
    assertThat(ADDRESSES.of(unit("Phòng Chuyển đổi số thuộc Sở Khoa học và Công nghệ", "so")))
        .isEqualTo(new Registered("cds.so"));
    assertThat(ADDRESSES.of(asked("phường Việt Trì", AgencyType.COMMUNE)))
        .isEqualTo(new Registered("viettri"));
  }

  @Test
  void holdsAFormerNameAndATypeThatDiffers() {
    assertHeld(
        ADDRESSES.of(asked("Ban Quản lý cũ", AgencyType.DEPARTMENT)), ReasonCode.AGENCY_RENAMED);
    assertHeld(
        ADDRESSES.of(asked("Sở Khoa học và Công nghệ", AgencyType.AGREED)),
        ReasonCode.AGENCY_TYPE_DIFFERS);
  }

  @Test
  void checksAgreedAddressesAndMakesNone() { // A4 (4.1d)
    assertHeld(
        ADDRESSES.of(asked("Tỉnh ủy", AgencyType.AGREED)), ReasonCode.AGREED_ADDRESS_MISSING);
    assertThat(ADDRESSES.of(agreed("tinhuy@phutho.gov.vn"))).isEqualTo(new Computed("tinhuy"));
    assertHeld(ADDRESSES.of(agreed("viettri@phutho.gov.vn")), ReasonCode.AGENCY_NAME_COLLIDES);
    assertHeld(
        ADDRESSES.of(agreed("postmaster@phutho.gov.vn")), ReasonCode.AGENCY_ADDRESS_RESERVED);
    assertHeld(
        ADDRESSES.of(agreed("banbientap@phutho.gov.vn")), ReasonCode.AGENCY_ADDRESS_RESERVED);
    assertRefused(ADDRESSES.of(agreed("tinhuy@gmail.com")), ReasonCode.ADDRESS_INVALID);
    assertRefused(ADDRESSES.of(agreed("tinh_uy@phutho.gov.vn")), ReasonCode.ADDRESS_INVALID);
    assertRefused(ADDRESSES.of(agreed("vp.tinhuy@phutho.gov.vn")), ReasonCode.UNKNOWN_AGENCY);
  }

  @Test
  void holdsAgenciesThatCollideAndNumbersNone() { // A8
    assertHeld(
        ADDRESSES.of(asked("Ủy ban nhân dân xã Phú Yên", AgencyType.COMMUNE)),
        ReasonCode.AGENCY_NAME_COLLIDES);
    // "skhcn" is free, but it is what the rule makes of the agency that the register calls "so".
    assertHeld(
        ADDRESSES.of(asked("Sở Kinh họa Chăn nuôi", AgencyType.DEPARTMENT)),
        ReasonCode.AGENCY_NAME_COLLIDES);
    assertThat(AgencyAddresses.taken(asked("Sở X", AgencyType.DEPARTMENT), "sx").reason().code())
        .isEqualTo(ReasonCode.AGENCY_ADDRESS_TAKEN);
  }

  @Test
  void holdsAnAddressOtherThanTheRules() {
    AgencyAsked other =
        new AgencyAsked(
            "/items/0",
            "Sở Y tế",
            AgencyType.DEPARTMENT,
            Optional.empty(),
            Optional.of(MailAddress.parse("yte@phutho.gov.vn")));
    assertHeld(ADDRESSES.of(other), ReasonCode.AGENCY_ADDRESS_DIFFERS);
  }

  @Test
  void refusesASubunitWithoutAParentOfTheRegister() {
    assertRefused(ADDRESSES.of(asked("Phòng A", AgencyType.SUBUNIT)), ReasonCode.FIELD_MISSING);
    assertRefused(ADDRESSES.of(unit("Phòng A", "xyz")), ReasonCode.UNKNOWN_AGENCY);
  }

  @ParameterizedTest
  @CsvSource({
    "Së Khoa häc vµ C«ng nghÖ, NAME_LEGACY_ENCODING",
    "Sở Nội\u200B vụ, TEXT_INVALID",
    "Sở Nộі vụ, NAME_FOREIGN_SCRIPT",
    "Sở <Nội vụ>, AGENCY_NAME_INVALID",
    "-, AGENCY_NAME_INVALID"
  })
  void refusesNamesThatCannotBeRead(String name, ReasonCode code) { // A7 (10.1)
    assertRefused(ADDRESSES.of(asked(name, AgencyType.DEPARTMENT)), code);
  }

  private static void everySpelling(String name, AgencyType type, String expected) {
    for (String spelling :
        List.of(
            name,
            Normalizer.normalize(name, Normalizer.Form.NFD),
            Normalizer.normalize(name, Normalizer.Form.NFKC),
            name.toUpperCase(Locale.ROOT))) {
      assertThat(BARE.of(asked(spelling, type))).as(spelling).isEqualTo(new Computed(expected));
    }
  }

  private static AgencyAsked asked(String name, AgencyType type) {
    return new AgencyAsked("/items/0", name, type, Optional.empty(), Optional.empty());
  }

  private static AgencyAsked unit(String name, String parent) {
    return new AgencyAsked(
        "/items/0", name, AgencyType.SUBUNIT, Optional.of(parent), Optional.empty());
  }

  private static AgencyAsked agreed(String address) {
    return new AgencyAsked(
        "/items/0",
        "Tỉnh ủy",
        AgencyType.AGREED,
        Optional.empty(),
        Optional.of(MailAddress.parse(address)));
  }

  private static void assertHeld(AgencyAddress address, ReasonCode code) {
    assertThat(address)
        .isInstanceOfSatisfying(
            NeedsDecision.class, held -> assertThat(held.reason().code()).isEqualTo(code));
  }

  private static void assertRefused(AgencyAddress address, ReasonCode code) {
    assertThat(address)
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.reason().code()).isEqualTo(code));
  }
}

package vn.gov.phutho.hopthu.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

class PersonAddressesTest {
  private static final String NAMES =
      """
      Trần Mạnh Hùng,       hungtm
      Trần Minh Hưng,       hungtm
      Trần Mai Hương,       huongtm
      Nguyễn Thị Minh Khai, khaintm
      Đỗ Ánh,               anhd
      Đặng Đình Đức,        ducdd
      Giàng A Pháo,         phaoga
      H'Hen Niê,            nieh
      H’Hen Niê,            nieh
      Y Moan Ênuôl,         enuolym
      Lê Quý-Đôn,           quydonl
      Ưng Hoàng Phúc,       phucuh
      Nguyễn Ỷ Lan,         lanny
      Quàng Văn Ỏn,         onqv
      Bùi Thị Xuân,         xuanbt
      Ksor H'Nhan,          hnhank
      Đàng Năng Thọ,        thodn
      Thạch Sô Phi,         phits
      Phạm Ngọc Quỳnh Như,  nhupnq
      """;

  @ParameterizedTest
  @CsvSource(textBlock = NAMES, quoteCharacter = '"')
  void givesGivenNameAndInitials(String name, String expected) { // A5 (4.2a)
    assertThat(PersonAddresses.stem(named(name))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(textBlock = NAMES, quoteCharacter = '"')
  void givesOneAddressForEverySpellingInUnicode(String name, String expected) { // A7 (10.1)
    assertThat(PersonAddresses.stem(named(Normalizer.normalize(name, Normalizer.Form.NFD))))
        .contains(expected);
    assertThat(PersonAddresses.stem(named("  " + name.toUpperCase(java.util.Locale.ROOT) + " ")))
        .contains(expected);
  }

  @Test
  void showsTheNameAsComposedUnicode() {
    assertThat(named(Normalizer.normalize(" Trần  Mạnh\tHùng ", Normalizer.Form.NFD)).toString())
        .isEqualTo("Trần Mạnh Hùng");
  }

  @Test
  void needsADecisionForASingleWord() {
    assertThat(PersonAddresses.stem(named("Ánh"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TrÇn M¹nh Hïng, TCVN3",
    "NguyÔn ThÞ Minh Khai, TCVN3",
    "§ç ¸nh, TCVN3",
    "Traàn Maïnh Huøng, VNI",
    "Nguyeãn Thò Minh Khai, VNI",
    "Ñoã AÙnh, VNI",
    "Tr¥n MÕnh Hùng, VISCII"
  })
  void refusesLegacyEncodings(String typed, String looksLike) { // A7 (10.1)
    assertThat(PersonName.read(typed, "/n"))
        .isInstanceOfSatisfying(
            PersonName.Reading.Unreadable.class,
            u -> {
              assertThat(u.reason().code()).isEqualTo(ReasonCode.NAME_LEGACY_ENCODING);
              assertThat(u.reason().detail()).contains(looksLike);
            });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TrÇn M¹nh Hïng,        TCVN3 (ABC)
          Nguyeãn Thò Minh Khai, VNI
          Tr¥n MÕnh Hùng,        VISCII
          Tráº§n Máº¡nh HÃ¹ng,   UTF-8 read as Windows-1252
          """)
  void saysWhichEncodingANameLooksLike(String typed, String looksLike) { // A7 (10.1)
    assertThat(refused(typed).detail()).isEqualTo("looks like " + looksLike);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Müller", "Björn Hoàng", "Trần René", "Lê Chloé", "Đỗ Noël"})
  void takesForeignLettersForNoLegacyEncoding(String typed) {
    assertThat(named(typed).toString()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trần Mạnh Hùng 2",
        "Trần <b>An</b>",
        "' An",
        "",
        "Ｔrần An",
        "Lê\u0301\u0301\u0301\u0301 An"
      })
  void refusesWhatIsNoName(String typed) {
    assertThat(refused(typed).code()).isEqualTo(ReasonCode.NAME_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trần\u202E Văn An",
        "Trần\u0000 An",
        "Trần V\u200Băn An",
        "\u200FTrần An",
        "Trần\uFEFF An"
      })
  void refusesHiddenCharacters(String typed) {
    assertThat(refused(typed).code()).isEqualTo(ReasonCode.TEXT_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"Trаn Văn An, Cyrillic", "Nguyễn Vαn An, Greek"})
  void refusesLettersThatOnlyLookLatin(String typed, String script) {
    assertThat(refused(typed).code()).isEqualTo(ReasonCode.NAME_FOREIGN_SCRIPT);
    assertThat(refused(typed).detail()).endsWith(script);
  }

  @ParameterizedTest
  @CsvSource({
    "Ánh, NAME_SINGLE_WORD",
    "Nguyễn Văn III, NAME_ENDS_IN_NUMERAL",
    "Một Hai Ba Bốn Năm Sáu Bảy Tám Chín, NAME_TOO_LONG"
  })
  void holdsWhatNoRuleDecides(String typed, ReasonCode why) { // A5
    assertThat(PersonAddresses.undecided(named(typed))).contains(why);
    assertThat(PersonAddresses.stem(named(typed))).isEmpty();
  }

  @Test
  void numbersFromTwo() { // A6 (4.2b)
    Set<MailAddress> inUse = new HashSet<>();
    for (String expected : new String[] {"hungtm", "hungtm2", "hungtm3", "hungtm4"}) {
      MailAddress next = PersonAddresses.firstFree("hungtm", "phutho.gov.vn", inUse);
      assertThat(next.localPart()).isEqualTo(expected);
      inUse.add(next);
    }
  }

  @Test
  void neverGivesARoleName() {
    assertThat(PersonAddresses.firstFree("root", "phutho.gov.vn", Set.of()).localPart())
        .isEqualTo("root2");
  }

  private static PersonName named(String text) {
    PersonName.Reading reading = PersonName.read(text, "/n");
    assertThat(reading).as(text).isInstanceOf(PersonName.Reading.Named.class);
    return ((PersonName.Reading.Named) reading).name();
  }

  private static Reason refused(String text) {
    PersonName.Reading reading = PersonName.read(text, "/n");
    assertThat(reading).as(text).isInstanceOf(PersonName.Reading.Unreadable.class);
    return ((PersonName.Reading.Unreadable) reading).reason();
  }
}

package vn.gov.phutho.hopthu.extension.policy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.phutho.hopthu.model.MailAddress;

class AuthorsTest {
  private static final String OURS = "anhd@phutho.gov.vn";

  private static Authors from(String... fields) {
    return Authors.read(List.of(fields), List.of());
  }

  private static void assertNames(Authors authors, String... addresses) {
    assertThat(authors.named())
        .extracting(MailAddress::toString)
        .containsExactlyInAnyOrder(addresses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anhd@phutho.gov.vn",
        "<AnhD@PHUTHO.gov.vn>",
        "Do Anh <anhd@phutho.gov.vn>",
        "\"\u0110\u1ed7 \u00c1nh, S\u1edf KHCN\" <anhd@phutho.gov.vn>",
        "\u0110\u1ed7 \u00c1nh <anhd@phutho.gov.vn>",
        "=?UTF-8?B?xJDhu5cgw4FuaA==?= <anhd@phutho.gov.vn>",
        "anhd@phutho.gov.vn (Do (the first) Anh)",
        "\"anhd\"@phutho.gov.vn",
        "\"a \\\" quote\" <anhd@phutho.gov.vn>",
        "anhd@phutho.gov.vn <anhd@phutho.gov.vn>",
        "Nguyen V. Anh <anhd@phutho.gov.vn>",
        "Do Anh\r\n <anhd@phutho.gov.vn>"
      })
  void readsWhatEverybodyReadsAlike(String body) {
    Authors authors = from(body);
    assertNames(authors, OURS);
    assertThat(authors.clear()).isTrue();
  }

  @Test
  void leavesDisplayNamesAlone() {
    Authors authors = from("\"anhd@phutho.gov.vn\" <x@evil.example>");
    assertNames(authors, "x@evil.example");
    assertThat(authors.clear()).isTrue();
    assertNames(from("x@evil.example (anhd@phutho.gov.vn)"), "x@evil.example");
  }

  @Test
  void namesEveryAddressOfOneField() {
    Authors two = from("a@phutho.gov.vn, B <b@phutho.gov.vn>");
    assertNames(two, "a@phutho.gov.vn", "b@phutho.gov.vn");
    assertThat(two.clear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anhd@phutho.gov.vn <x@evil.example>",
        "<anhd@phutho.gov.vn> <x@evil.example>",
        "x@evil.example <anhd@phutho.gov.vn>",
        "<@x.example,@evil.example:anhd@phutho.gov.vn>",
        "Group: anhd@phutho.gov.vn;",
        "Group: anhd@phutho.gov.vn, x@evil.example;",
        "\"anhd@phutho.gov.vn\" <x@evil.example",
        "\"unclosed <anhd@phutho.gov.vn>",
        "(unclosed <anhd@phutho.gov.vn>",
        "anhd@phutho.gov.vn\u0000, x@evil.example",
        "undisclosed-senders:;",
        "",
        "   ",
        "nobody",
        "anhd@[192.0.2.1]",
        "\u0111\u1ed7@phutho.gov.vn",
        "anhd@@phutho.gov.vn"
      })
  void isNotClearWhereReadersDiffer(String body) {
    assertThat(from(body).clear()).as(body).isFalse();
  }

  @Test
  void namesWhatSomeReaderMightShow() {
    assertThat(from("anhd@phutho.gov.vn <x@evil.example>").named())
        .contains(MailAddress.parse(OURS), MailAddress.parse("x@evil.example"));
    assertThat(from("x@evil.example", OURS).named()).contains(MailAddress.parse(OURS));
    assertThat(from("Group: anhd@phutho.gov.vn;").named()).contains(MailAddress.parse(OURS));
  }

  @Test
  void wantsOneFromAndAtMostOneSender() {
    assertThat(Authors.read(List.of(), List.of()).clear()).isFalse();
    assertThat(from(OURS, OURS).clear()).isFalse();
    assertThat(Authors.read(List.of(OURS), List.of(OURS)).clear()).isTrue();
    assertThat(Authors.read(List.of(OURS), List.of(OURS, OURS)).clear()).isFalse();
    assertThat(Authors.read(List.of(OURS), List.of("a@b.vn, c@d.vn")).clear()).isFalse();
  }

  @Test
  @Timeout(60)
  void bearsAFieldOfAnyLength() {
    for (String part : List.of("a", "\\", "(", "\"\\", "((a) ", "a@b.vn, ", "<", "\"x\"@")) {
      assertThat(from(part.repeat(200_000)).clear()).as(part).isFalse();
      from(part.repeat(9_000 / part.length()));
    }
  }
}

package vn.gov.phutho.hopthu.extension.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {
  private static final MessageId ID = new MessageId("a.1@d");

  @ParameterizedTest
  @ValueSource(strings = {"<a.1@d>", "a.1@d", "  <a.1@d>\r\n"})
  void readsEverySpelling(String text) {
    assertThat(MessageId.read(text)).contains(ID);
  }

  @Test
  void takesAnIdWithoutAnAtSignInBracketsAlone() {
    assertThat(MessageId.read("<20261124>")).contains(new MessageId("20261124"));
    assertThat(MessageId.read("20261124")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "<>", "<a@b", "a@b>", "<<a@b>>", "a b@c", "@b", "a@", "a@b,c@d", "<a\t@b>"
      })
  void refusesWhatIsNoSingleId(String text) {
    assertThat(MessageId.read(text)).isEmpty();
  }

  @Test
  void refusesAnIdLongerThanALine() {
    assertThat(MessageId.read("a".repeat(996) + "@d")).isPresent();
    assertThat(MessageId.read("a".repeat(997) + "@d")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a.1@d>", " <a.1@d>", "\r\n\t<a.1@d>\r\n", "a.1@d", "<a.1@d> (note)"})
  void findsItselfInAHeader(String header) {
    assertThat(ID.isIn(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<A.1@d>", "<xa.1@d>", "<a.1@d.e>", "xa.1@d", ""})
  void findsNoOther(String header) {
    assertThat(ID.isIn(header)).isFalse();
    assertThat(ID.isNamedIn(header)).isFalse();
  }

  @Test
  void findsItselfAmongReferences() {
    assertThat(ID.isNamedIn("<x@y>\r\n <a.1@d>\r\n <z@y>")).isTrue();
  }
}

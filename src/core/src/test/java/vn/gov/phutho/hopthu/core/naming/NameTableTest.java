package vn.gov.phutho.hopthu.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.gov.phutho.hopthu.model.MailAddress;

/** A table of names of all shapes, its answers worked out by hand: A5, A7 (4.2a, 10.1). */
class NameTableTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/naming/person-names.csv",
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false)
  void givesTheReviewedAnswer(String name, String answer, String note) {
    assertThat(answer(name)).as("%s (%s)", name, note).isEqualTo(answer);
    if (answer.equals(answer.toLowerCase(Locale.ROOT))) {
      for (Normalizer.Form form :
          new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
        assertThat(answer(Normalizer.normalize(name, form))).as("%s", form).isEqualTo(answer);
      }
      assertThat(new MailAddress(answer, "phutho.gov.vn").localPart()).isEqualTo(answer);
    }
  }

  private static String answer(String name) {
    PersonName.Reading reading = PersonName.read(name, "");
    if (reading instanceof PersonName.Reading.Unreadable unreadable) {
      return unreadable.reason().code().name();
    }
    PersonName read = ((PersonName.Reading.Named) reading).name();
    return PersonAddresses.stem(read)
        .orElseGet(() -> PersonAddresses.undecided(read).orElseThrow().name());
  }
}

package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress;
import vn.gov.phutho.hopthu.core.naming.AgencyAddresses;
import vn.gov.phutho.hopthu.core.naming.AgencyAsked;
import vn.gov.phutho.hopthu.core.naming.PersonAddresses;
import vn.gov.phutho.hopthu.core.naming.PersonName;
import vn.gov.phutho.hopthu.core.naming.Register;
import vn.gov.phutho.hopthu.core.naming.ReservedNames;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Laws of all names: A5 to A7 (4.2, 10.1), A1 (4.1a). */
class NamingPropertyTest {
  private static final String DOMAIN = "phutho.gov.vn";
  private static final Gen<String> WORDS =
      Gen.listOf(Gen.text("aăâbcdđeêghiklmnoôơpqrstuưvxyấờỹẨĐ'’- jwzf", 1, 9), 9)
          .map(words -> String.join(" ", words));
  private static final Gen<String> ANYTHING =
      Gen.text("aăđ ấ'’-2.,@\u0000\u200B\u202E\u0301\u0323а阮ï¹\uD800\uFF21\u00AD–", 0, 40);
  private static final Gen<String> NAMES = Gen.anyOf(List.of(WORDS, ANYTHING));

  @Test
  void everyStemMakesAValidLocalPartWithRoomForANumber() {
    Property.check(
        NAMES,
        name ->
            stem(name)
                .ifPresent(
                    stem -> {
                      assertThat(stem).matches("[a-z]{2,56}");
                      assertThat(new MailAddress(stem + "9999999", DOMAIN).localPart())
                          .startsWith(stem);
                    }));
  }

  @Test
  void oneNameHasOneAnswerInEveryUnicodeForm() {
    Property.check(
        NAMES,
        name -> {
          Optional<String> composed = stem(Normalizer.normalize(name, Normalizer.Form.NFC));
          assertThat(stem(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(composed);
          assertThat(stem(name)).isEqualTo(composed);
        });
  }

  @Test
  void addressesOfNamesakesDifferAndAreNotReserved() {
    Property.check(
        Gen.listOf(Gen.of(List.of("hungtm", "root", "anhd", "hungtm2", "info")), 30),
        stems -> {
          Set<MailAddress> issued = new HashSet<>();
          for (String stem : stems) {
            MailAddress next = PersonAddresses.firstFree(stem, DOMAIN, issued);
            assertThat(ReservedNames.contains(next.localPart())).isFalse();
            assertThat(issued.add(next)).as("%s of %s", next, stems).isTrue();
          }
        });
  }

  @Test
  void everyComputedAddressOfAnAgencyIsALocalPart() {
    AgencyAddresses addresses = new AgencyAddresses(Register.of("Phú Thọ"), DOMAIN);
    Property.check(
        NAMES.with(
            Gen.of(List.of(AgencyType.DEPARTMENT, AgencyType.COMMUNE)),
            (name, type) ->
                new AgencyAsked(
                    "",
                    type == AgencyType.COMMUNE ? "UBND xã " + name : name,
                    type,
                    Optional.empty(),
                    Optional.empty())),
        asked -> {
          if (addresses.of(asked) instanceof AgencyAddress.Known known) {
            assertThat(new MailAddress(known.localPart(), DOMAIN).localPart())
                .matches("[a-z0-9]{1,64}");
          }
        });
  }

  private static Optional<String> stem(String name) {
    return PersonName.read(name, "") instanceof PersonName.Reading.Named named
        ? PersonAddresses.stem(named.name())
        : Optional.empty();
  }
}

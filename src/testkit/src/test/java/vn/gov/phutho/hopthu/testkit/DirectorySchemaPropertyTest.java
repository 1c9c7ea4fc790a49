package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

class DirectorySchemaPropertyTest {
  private static final Gen<LocalDate> DAY =
      Gen.day(LocalDate.parse("2025-11-05"), LocalDate.parse("2035-12-31"));
  private static final Gen<MailAddress> ADDRESS =
      Gen.text("abcd0123456789+-_", 1, 20)
          .with(Gen.text("abc", 0, 5), (a, b) -> b.isEmpty() ? a : a + "." + b)
          .map(local -> new MailAddress(local, "phutho.gov.vn"));
  private static final Gen<SecretState> SECRET =
      Gen.anyOf(
          List.of(
              DAY.map(SecretState.Valid::new),
              Gen.of(
                  List.of(
                      new SecretState.Initial(),
                      new SecretState.MustChange(),
                      new SecretState.Expired()))));
  private static final Gen<Standing> STANDING =
      Gen.of(List.of(Status.values()))
          .with(
              DAY.optional(),
              (status, until) -> new Standing(status, until, new SecretState.Initial()))
          .with(SECRET, (s, secret) -> new Standing(s.status(), s.until(), secret));
  private static final Gen<MailboxSettings> MAILBOX =
      Gen.whole(500, 5000)
          .map(megabytes -> megabytes * 1_048_576)
          .with(ADDRESS.optional(), (bytes, to) -> MailboxSettings.of(bytes, to, List.of()))
          .with(
              Gen.listOf(ADDRESS, 4),
              (m, aliases) -> MailboxSettings.of(m.quotaBytes(), m.handover(), aliases));
  private static final Gen<String> WORD = Gen.text("AnhĐứcHùngKhưởng,+\"\\<>;#'", 1, 8);
  private static final Gen<String> NAME =
      Gen.listOf(WORD, 4)
          .with(WORD, (words, last) -> String.join(" ", words) + " " + last)
          .map(String::strip);
  private static final Gen<Profile> PERSON =
      NAME.with(
              WORD.optional(),
              (name, title) -> new Profile(name, title, Optional.empty(), Optional.empty()))
          .with(
              Gen.text("0123456789", 10, 12).optional(),
              (p, phone) ->
                  new Profile(
                      p.fullName(), p.title(), Optional.of("skhcn"), phone.map(Phone::new)));
  // An agency's entry has no title, no agency above it and no phone of a person.
  private static final Gen<Profile> AGENCY =
      NAME.map(name -> new Profile(name, Optional.empty(), Optional.empty(), Optional.empty()));

  private static Gen<Account> account(AccountKind kind) {
    return ADDRESS
        .with(STANDING, (address, standing) -> new Seat(kind, address, standing))
        .with(
            MAILBOX.with(kind == AccountKind.PERSON ? PERSON : AGENCY, Furniture::new),
            Seat::holding);
  }

  private record Furniture(MailboxSettings mailbox, Profile profile) {}

  private record Seat(AccountKind kind, MailAddress address, Standing standing) {
    Account holding(Furniture with) {
      UUID id = UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8));
      return new Account(id, kind, address, standing, with.mailbox(), with.profile(), "15/SNV-VP");
    }
  }

  private final DirectorySchema schema = new DirectorySchema("dc=phutho,dc=gov,dc=vn");

  @Test
  void personComesBackAsItWasWritten() {
    Property.check(
        account(AccountKind.PERSON),
        account -> assertThat(schema.read(schema.write(account))).isEqualTo(account));
  }

  @Test
  void agencyComesBackAsItWasWritten() {
    Property.check(
        account(AccountKind.AGENCY),
        account -> assertThat(schema.read(schema.write(account))).isEqualTo(account));
  }

  @Test
  void generatorReachesEveryStatusAndSecret() {
    Set<String> seen = new HashSet<>();
    Property.check(
        1, 500, STANDING, s -> seen.add(s.status() + " " + s.secret().getClass().getSimpleName()));
    assertThat(seen).hasSize(Status.values().length * 4);
  }
}

package vn.gov.phutho.hopthu.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.address;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.foreign;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.directory.LoginGate;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;

/** What every login gate does, together with its directory. */
public interface LoginGateContract {
  Secret FIRST = new Secret("Sông Lô 2026!");
  Secret SECOND = new Secret("Núi-Nghĩa-Lĩnh*7");
  Observed<Boolean> OPEN = Observed.complete(true);
  Observed<Boolean> SHUT = Observed.complete(false);

  Directory directory();

  LoginGate gate();

  private Account added() {
    Account account = person();
    assertThat(directory().apply(new DirectoryChange.Add(SCHEMA.write(account))))
        .isEqualTo(Effect.done());
    return account;
  }

  private static String dn(Account account) {
    return SCHEMA.dn(AccountKind.PERSON, account.address());
  }

  private DirectoryEntry entry(Account account) {
    Observed<List<DirectoryEntry>> seen = directory().find(account.id(), account.address());
    assertThat(seen).isInstanceOf(Observed.Complete.class);
    return ((Observed.Complete<List<DirectoryEntry>>) seen).value().get(0);
  }

  @Test
  default void isShutForAnEntryWithoutASecret() {
    Account account = added();

    assertThat(gate().opens(dn(account), FIRST)).isEqualTo(SHUT);
  }

  @Test
  default void isShutWhereNothingIs() {
    assertThat(gate().opens(dn(person()), FIRST)).isEqualTo(SHUT);
  }

  @Test
  default void opensToTheSecretThatWasSetAndNoOther() {
    Account account = added();

    assertThat(gate().set(dn(account), FIRST)).isEqualTo(Effect.done());

    assertThat(gate().opens(dn(account), FIRST)).isEqualTo(OPEN);
    assertThat(gate().opens(dn(account), SECOND)).isEqualTo(SHUT);
    assertThat(gate().opens(dn(account), new Secret(""))).isEqualTo(SHUT);
  }

  @Test
  default void opensToTheNewestSecretAlone() {
    Account account = added();
    gate().set(dn(account), FIRST);

    assertThat(gate().set(dn(account), SECOND)).isEqualTo(Effect.done());

    assertThat(gate().opens(dn(account), FIRST)).isEqualTo(SHUT);
    assertThat(gate().opens(dn(account), SECOND)).isEqualTo(OPEN);
  }

  @Test
  default void showsThatThereIsASecretAndNotWhich() {
    Account account = added();

    gate().set(dn(account), FIRST);

    assertThat(entry(account).values(DirectorySchema.PASSWORD)).containsExactly("present");
  }

  @Test
  default void shutsWhenTheSecretIsTakenAway() {
    Account account = added();
    gate().set(dn(account), FIRST);

    Effect effect = takeAway(account);

    assertThat(effect).isEqualTo(Effect.done());
    assertThat(gate().opens(dn(account), FIRST)).isEqualTo(SHUT);
    assertThat(entry(account).values(DirectorySchema.PASSWORD)).isEmpty();
    assertThat(SCHEMA.read(entry(account))).isEqualTo(account);
  }

  @Test
  default void takesASecretAwayTwice() {
    Account account = added();

    assertThat(takeAway(account)).isEqualTo(Effect.done());
  }

  @Test
  default void opensAgainToANewSecret() {
    Account account = added();
    gate().set(dn(account), FIRST);
    takeAway(account);

    gate().set(dn(account), SECOND);

    assertThat(gate().opens(dn(account), SECOND)).isEqualTo(OPEN);
  }

  @Test
  default void neverSetsAnEmptySecret() {
    Account account = added();

    assertThat(gate().set(dn(account), new Secret(""))).isInstanceOf(Effect.Rejected.class);

    assertThat(entry(account).values(DirectorySchema.PASSWORD)).isEmpty();
  }

  @Test
  default void neverSetsASecretForAForeignEntry() {
    MailAddress address = address("foreign");
    DirectoryEntry foreign = foreign(address);
    directory().apply(new DirectoryChange.Add(foreign));

    assertThat(gate().set(foreign.dn(), FIRST)).isInstanceOf(Effect.Stale.class);

    assertThat(gate().opens(foreign.dn(), FIRST)).isEqualTo(SHUT);
  }

  @Test
  default void setIsStaleWhereNothingIs() {
    assertThat(gate().set(dn(person()), FIRST)).isInstanceOf(Effect.Stale.class);
  }

  private Effect takeAway(Account account) {
    return directory()
        .apply(
            new DirectoryChange.Modify(
                dn(account), account.id(), Map.of(), Map.of(DirectorySchema.PASSWORD, List.of())));
  }
}

package vn.gov.phutho.hopthu.testkit.mailstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/** What every mail tier does. Its accounts exist: LDAP is another port's business. */
public interface MailStoreContract {
  MailAddress HUNG = MailAddress.parse("hungtm@phutho.gov.vn");
  MailAddress KHAI = MailAddress.parse("khaintm@phutho.gov.vn");
  MailboxSettings PLAIN = MailboxSettings.of(524_288_000, Optional.empty(), List.of());
  MailboxSettings RICH =
      MailboxSettings.of(
          2_097_152_000,
          Optional.of(KHAI),
          List.of(
              MailAddress.parse("hung.tm@phutho.gov.vn"),
              MailAddress.parse("h'hung+1@phutho.gov.vn")));

  /** A store with no mailbox in it. */
  MailStore store();

  @Test
  default void readsNothingWhereNothingWasPut() {
    assertThat(store().read(HUNG)).isEqualTo(Observed.complete(Optional.empty()));
  }

  @Test
  default void readsWhatWasPut() {
    MailStore store = store();

    assertThat(store.put(HUNG, RICH)).isEqualTo(Effect.done());

    assertThat(store.read(HUNG)).isEqualTo(Observed.complete(Optional.of(RICH)));
    assertThat(store.read(KHAI)).isEqualTo(Observed.complete(Optional.empty()));
  }

  @Test
  default void putsTheSameTwice() {
    MailStore store = store();
    store.put(HUNG, PLAIN);

    assertThat(store.put(HUNG, PLAIN)).isEqualTo(Effect.done());

    assertThat(store.read(HUNG)).isEqualTo(Observed.complete(Optional.of(PLAIN)));
  }

  @Test
  default void putTakesAwayWhatIsNoLongerWanted() {
    MailStore store = store();
    store.put(HUNG, RICH);

    assertThat(store.put(HUNG, PLAIN)).isEqualTo(Effect.done());

    assertThat(store.read(HUNG)).isEqualTo(Observed.complete(Optional.of(PLAIN)));
  }

  @Test
  default void erasesOneMailboxAndNoOther() {
    MailStore store = store();
    store.put(HUNG, RICH);
    store.put(KHAI, PLAIN);

    assertThat(store.erase(HUNG)).isEqualTo(Effect.done());

    assertThat(store.read(HUNG)).isEqualTo(Observed.complete(Optional.empty()));
    assertThat(store.read(KHAI)).isEqualTo(Observed.complete(Optional.of(PLAIN)));
  }

  @Test
  default void erasesTheSameTwice() {
    MailStore store = store();
    store.put(HUNG, PLAIN);
    store.erase(HUNG);

    assertThat(store.erase(HUNG)).isEqualTo(Effect.done());
  }
}

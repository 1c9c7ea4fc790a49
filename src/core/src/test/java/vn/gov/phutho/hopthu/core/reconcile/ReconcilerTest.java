package vn.gov.phutho.hopthu.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.core.Province.address;
import static vn.gov.phutho.hopthu.core.Province.issue;
import static vn.gov.phutho.hopthu.core.Province.revoke;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.Province;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.mailstore.MailStore;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.ReasonCode;

class ReconcilerTest {
  private final Province province = new Province();
  private final Item.IssuePerson hung = issue("1", "Trần Mạnh Hùng");

  /** Fails the call with this number, before or after it takes effect; every later one works. */
  private final class FailingWorld implements Directory, MailStore {
    private final int failing;
    private final boolean afterEffect;
    private int calls;

    FailingWorld(int failing, boolean afterEffect) {
      this.failing = failing;
      this.afterEffect = afterEffect;
    }

    private boolean fails() {
      return calls++ == failing;
    }

    private Effect effect(java.util.function.Supplier<Effect> work) {
      boolean fails = fails();
      Effect done = fails && !afterEffect ? new Effect.Done() : work.get();
      return fails ? new Effect.Unavailable("connection reset") : done;
    }

    @Override
    public Observed<List<DirectoryEntry>> find(UUID id, MailAddress address) {
      return fails() ? Observed.failed("timeout") : province.directory.find(id, address);
    }

    @Override
    public Effect apply(DirectoryChange change) {
      return effect(() -> province.directory.apply(change));
    }

    @Override
    public Observed<Optional<MailboxSettings>> read(MailAddress address) {
      return fails() ? Observed.failed("timeout") : province.mail.read(address);
    }

    @Override
    public Effect put(MailAddress address, MailboxSettings settings) {
      return effect(() -> province.mail.put(address, settings));
    }

    @Override
    public Effect erase(MailAddress address) {
      return effect(() -> province.mail.erase(address));
    }
  }

  private UUID account;

  @BeforeEach
  void issueDecided() {
    province.decide(province.accept("1/A", hung));
    account = province.account("hungtm");
  }

  /** Look (0, 1), add (2), put (3), look again (4, 5). */
  static Stream<Arguments> everyCall() {
    return IntStream.range(0, 6)
        .boxed()
        .flatMap(call -> Stream.of(Arguments.of(call, false), Arguments.of(call, true)));
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void endsInTheSameStateWhereverACallFails(int failing, boolean afterEffect) { // G4
    FailingWorld world = new FailingWorld(failing, afterEffect);
    Reconciliation first = province.reconcile(account, world, world);
    boolean goesOn = failing == 1; // the entry is made without a view of the mailbox, D7
    assertThat(first)
        .isInstanceOf(goesOn ? Reconciliation.Settled.class : Reconciliation.Later.class);
    assertThat(state("1/A")).isEqualTo(goesOn ? ItemState.APPLIED : ItemState.ACCEPTED);

    assertThat(province.reconcile(account)).isInstanceOf(Reconciliation.Settled.class);
    assertThat(state("1/A")).isEqualTo(ItemState.APPLIED);
    Province undisturbed = new Province();
    undisturbed.work(undisturbed.accept("1/A", hung));
    assertThat(province.mail.read(address("hungtm")))
        .isEqualTo(undisturbed.mail.read(address("hungtm")));
    assertThat(province.entry(account).first("hopthuStatus")).contains("active");
  }

  private ItemState state(String number) {
    return province.items(number).get(0).state();
  }

  @Test
  void settlesOnlyWhatAFreshLookConfirms() {
    MailStore forgetful =
        new MailStore() {
          @Override
          public Observed<Optional<MailboxSettings>> read(MailAddress address) {
            return Observed.complete(Optional.empty());
          }

          @Override
          public Effect put(MailAddress address, MailboxSettings settings) {
            return Effect.done();
          }

          @Override
          public Effect erase(MailAddress address) {
            return Effect.done();
          }
        };
    assertThat(province.reconcile(account, province.directory, forgetful))
        .isInstanceOf(Reconciliation.Later.class);
    assertThat(state("1/A")).isEqualTo(ItemState.ACCEPTED);
  }

  private Reconciliation underDoubt() {
    return province.reconcile(
        account,
        new Reconciler.World(
            province.directory, province.mail, () -> Optional.of("policy: differs")));
  }

  @Test
  void callsNothingAppliedThatIsNotKnownToBeEnforced() {
    assertThat(underDoubt())
        .isEqualTo(new Reconciliation.Later("not known to be enforced: policy: differs"));
    assertThat(state("1/A")).isEqualTo(ItemState.ACCEPTED);

    assertThat(province.reconcile(account)).isInstanceOf(Reconciliation.Settled.class);
    assertThat(state("1/A")).isEqualTo(ItemState.APPLIED);
    assertThat(underDoubt()).as("nothing waits").isInstanceOf(Reconciliation.Settled.class);
  }

  @Test
  void writesALockThoughTheMailTierIsInDoubt() { // D7
    province.reconcile(account);
    province.decide(province.accept("2/A", revoke("1", hung, "hungtm", "2026-11-10")));
    assertThat(underDoubt()).isInstanceOf(Reconciliation.Later.class);
    assertThat(province.entry(account).first("hopthuStatus")).contains("sendLocked");
    assertThat(state("2/A")).isEqualTo(ItemState.ACCEPTED);
  }

  @Test
  void putsBackWhatDrifted() { // G2
    province.reconcile(account);
    DirectoryEntry entry = province.entry(account);
    province.directory.apply(
        new DirectoryChange.Modify(
            entry.dn(),
            account,
            Map.of(),
            Map.of("hopthuStatus", List.of("suspended"), "description", List.of("theirs"))));
    province.mail.erase(address("hungtm"));
    assertThat(province.reconcile(account)).isInstanceOf(Reconciliation.Settled.class);
    assertThat(province.entry(account).first("hopthuStatus")).contains("active");
    assertThat(province.entry(account).first("description")).contains("theirs");
    assertThat(province.mail.read(address("hungtm")))
        .isNotEqualTo(Observed.complete(Optional.empty()));
  }

  @Test
  void takesAwayASecretThatTheLedgerDoesNotKnow() { // D6, E4
    province.reconcile(account);
    province.directory.set(province.entry(account).dn(), new Secret("left by a crash"));
    province.reconcile(account);
    assertThat(province.entry(account).values("userPassword")).isEmpty();
  }

  @Test
  void holdsTheItemWhenAForeignEntryStandsInItsPlace() {
    province.directory.apply(
        new DirectoryChange.Add(
            new DirectoryEntry(
                "uid=hungtm,ou=people,dc=phutho,dc=gov,dc=vn",
                Map.of("uid", List.of("hungtm"), "cn", List.of("somebody")))));
    assertThat(province.reconcile(account)).isInstanceOf(Reconciliation.Held.class);
    assertThat(state("1/A")).isEqualTo(ItemState.HELD);
    assertThat(province.items("1/A").get(0).reasons().get(0).code())
        .isEqualTo(ReasonCode.FOREIGN_ENTRY);
  }

  @Test
  void forwardsToTheSuccessorOnlyWhileRevoked() { // C4, D3
    province.reconcile(account);
    assertThat(handover()).isEmpty();
    province.work(province.accept("2/A", revoke("1", hung, "hungtm", "2026-11-10")));
    assertThat(handover()).contains(address("skhcn"));
  }

  private Optional<MailAddress> handover() {
    return ((Observed.Complete<Optional<MailboxSettings>>) province.mail.read(address("hungtm")))
        .value()
        .orElseThrow()
        .handover();
  }
}

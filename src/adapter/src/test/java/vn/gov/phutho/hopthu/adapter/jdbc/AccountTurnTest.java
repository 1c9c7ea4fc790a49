package vn.gov.phutho.hopthu.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.core.ledger.Append;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.testkit.Race;

@ParameterizedClass
@EnumSource(Engine.class)
class AccountTurnTest {
  private static TestDatabase database;

  @Parameter Engine engine;

  @BeforeParameterizedClassInvocation
  static void open(Engine engine, @TempDir Path folder) {
    database = engine.open(folder);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    database.close();
  }

  private final UUID account = UUID.randomUUID();

  private static AccountTurn turn(Duration patience) {
    return new AccountTurn(database.source(), patience);
  }

  @Test
  void returnsWhatTheWorkReturns() {
    assertThat(turn(Duration.ofSeconds(1)).take(account, () -> 7)).contains(7);
    assertThat(turn(Duration.ofSeconds(1)).take(account, () -> 8)).contains(8);
  }

  @Test
  void letsOneAtATimeWork() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    List<Optional<Integer>> answers =
        Race.of(
            6,
            n ->
                turn(Duration.ofSeconds(30))
                    .take(
                        account,
                        () -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          database.books().accounts().find(account);
                          inside.decrementAndGet();
                          return n;
                        }));

    assertThat(answers).allMatch(Optional::isPresent);
    assertThat(most).hasValue(1);
  }

  @Test
  void waitsNoLongerThanItsPatience() {
    AtomicInteger done = new AtomicInteger();

    Optional<Optional<Integer>> outer =
        turn(Duration.ofSeconds(1))
            .take(account, () -> turn(Duration.ofMillis(60)).take(account, done::incrementAndGet));

    assertThat(outer).contains(Optional.empty());
    assertThat(done).hasValue(0);
  }

  @Test
  void letsOthersWorkOnOtherAccounts() {
    Optional<Optional<Integer>> outer =
        turn(Duration.ofSeconds(1))
            .take(account, () -> turn(Duration.ofMillis(500)).take(UUID.randomUUID(), () -> 2));

    assertThat(outer).contains(Optional.of(2));
  }

  @Test
  void endsTheTurnWhenTheWorkFails() {
    assertThatThrownBy(
            () ->
                turn(Duration.ofSeconds(1))
                    .take(
                        account,
                        () -> {
                          throw new IllegalArgumentException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(turn(Duration.ofMillis(500)).take(account, () -> 1)).contains(1);
  }

  @Test
  void keepsWhatTheWorkAppendsApartFromTheTurn() {
    Entry.AccountIssued issued = anAccount().id(account).issued();

    assertThatThrownBy(
            () ->
                turn(Duration.ofSeconds(1))
                    .take(
                        account,
                        () -> {
                          assertThat(database.ledger().append(Instant.EPOCH, List.of(issued)))
                              .isInstanceOf(Append.Appended.class);
                          throw new IllegalArgumentException("after the append");
                        }))
        .hasMessage("after the append");

    assertThat(database.books().accounts().find(account)).isPresent();
  }

  @Test
  void isFreeAgainWhenTheConnectionOfItsHolderDies() throws SQLException {
    turn(Duration.ofSeconds(1)).take(account, () -> 1);
    try (Connection dying = database.unpooled()) {
      dying.setAutoCommit(false);
      try (PreparedStatement lock =
          dying.prepareStatement("select account from account_turn where account = ? for update")) {
        lock.setObject(1, account);
        lock.executeQuery().close();
        assertThat(turn(Duration.ofMillis(60)).take(account, () -> 2)).isEmpty();
      }
    }

    assertThat(turn(Duration.ofSeconds(5)).take(account, () -> 3)).contains(3);
  }
}

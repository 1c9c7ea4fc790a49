package vn.gov.phutho.hopthu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of states and doors, cell by cell. */
class StandingTest {
  private static final String TABLE =
      """
      # status    , secret    , log in, send , receive, replies, hand-over, listed, refusal
      ACTIVE      , valid     , true  , true , true   , true   , false    , true  ,
      ACTIVE      , initial   , false , false, true   , false  , false    , true  , SECRET_MUST_CHANGE
      ACTIVE      , mustChange, false , false, true   , false  , false    , true  , SECRET_MUST_CHANGE
      ACTIVE      , expired   , false , false, true   , false  , false    , true  , SECRET_MUST_CHANGE
      SEND_LOCKED , valid     , true  , false, true   , false  , true     , false , SEND_LOCKED
      SEND_LOCKED , initial   , false , false, true   , false  , true     , false , SEND_LOCKED
      SEND_LOCKED , mustChange, false , false, true   , false  , true     , false , SEND_LOCKED
      SEND_LOCKED , expired   , false , false, true   , false  , true     , false , SEND_LOCKED
      RETIRING    , valid     , true  , false, true   , false  , true     , false , SEND_LOCKED
      RETIRING    , initial   , false , false, true   , false  , true     , false , SEND_LOCKED
      RETIRING    , mustChange, false , false, true   , false  , true     , false , SEND_LOCKED
      RETIRING    , expired   , false , false, true   , false  , true     , false , SEND_LOCKED
      SUSPENDED   , valid     , false , false, true   , false  , false    , false , ACCOUNT_SUSPENDED
      SUSPENDED   , initial   , false , false, true   , false  , false    , false , ACCOUNT_SUSPENDED
      SUSPENDED   , mustChange, false , false, true   , false  , false    , false , ACCOUNT_SUSPENDED
      SUSPENDED   , expired   , false , false, true   , false  , false    , false , ACCOUNT_SUSPENDED
      DESTROYED   , valid     , false , false, false  , false  , false    , false , UNKNOWN_ACCOUNT
      DESTROYED   , initial   , false , false, false  , false  , false    , false , UNKNOWN_ACCOUNT
      DESTROYED   , mustChange, false , false, false  , false  , false    , false , UNKNOWN_ACCOUNT
      DESTROYED   , expired   , false , false, false  , false  , false    , false , UNKNOWN_ACCOUNT
      """;

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void everyCellIsAsTheRegulationSays(
      Status status,
      String secret,
      boolean logsIn,
      boolean sends,
      boolean receives,
      boolean replies,
      boolean handsOver,
      boolean listed,
      ReasonCode refusal) {
    Standing standing = new Standing(status, Optional.empty(), secret(secret));
    assertThat(standing.mayLogIn()).isEqualTo(logsIn);
    assertThat(standing.maySend()).isEqualTo(sends);
    assertThat(standing.receives()).isEqualTo(receives);
    assertThat(standing.repliesAutomatically()).isEqualTo(replies);
    assertThat(status.handsOver()).isEqualTo(handsOver);
    assertThat(standing.listed()).isEqualTo(listed);
    assertThat(standing.sendRefusal()).isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void tableHasEveryCombinationOnce() {
    Set<String> rows = new HashSet<>();
    TABLE
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line ->
                assertThat(
                        rows.add(Arrays.asList(line.split("\\s*,\\s*")).subList(0, 2).toString()))
                    .isTrue());
    assertThat(rows).hasSize(Status.values().length * 4);
  }

  private static SecretState secret(String word) {
    return switch (word) {
      case "valid" -> new SecretState.Valid(LocalDate.parse("2027-05-24"));
      case "initial" -> new SecretState.Initial();
      case "mustChange" -> new SecretState.MustChange();
      case "expired" -> new SecretState.Expired();
      default -> throw new IllegalArgumentException(word);
    };
  }
}

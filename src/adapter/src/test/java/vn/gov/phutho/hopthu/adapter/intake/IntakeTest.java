package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.NOW;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.changed;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.json;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.sample;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.signed;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.utf8;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord;
import vn.gov.phutho.hopthu.core.ledger.DocumentRecord.ItemRecord;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.request.ItemState;
import vn.gov.phutho.hopthu.model.ReasonCode;

class IntakeTest {
  private static final String NUMBER = "15/SKHCN-VP";
  private static final String GOOD = sample("03-issue-three-namesakes.json");

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final DocumentReader reader = new DocumentReader(Papers.schemas(), Papers::plainKey);
  private final Evidence evidence = new PlainEvidence();
  private final Intake intake;

  IntakeTest(@TempDir Path trust) {
    intake = new Intake(new JwsVerifier(Papers.trust(trust)), reader, evidence, ledger, ledger);
  }

  @Test
  void recordsTheDocumentAsSigned() {
    byte[] jws = signed(GOOD);

    assertThat(intake.submit(jws, NOW)).isEqualTo(new Submission.Accepted(NUMBER));

    DocumentRecord record = ledger.find(NUMBER).orElseThrow();
    assertThat(evidence.open(record.evidence())).isEqualTo(jws);
    assertThat(record.acceptedAt()).isEqualTo(NOW);
    assertThat(record.items()).extracting(ItemRecord::state).containsOnly(ItemState.ACCEPTED);
    assertThat(record.items()).extracting(i -> i.ref().item()).containsExactly("1", "2", "3");
  }

  @Test
  void actsOnceOnTheSameDocumentThreeTimes() {
    byte[] jws = signed(GOOD);

    assertThat(List.of(intake.submit(jws, NOW), intake.submit(jws, NOW), intake.submit(jws, NOW)))
        .containsExactly(
            new Submission.Accepted(NUMBER),
            new Submission.Again(NUMBER),
            new Submission.Again(NUMBER)); // B5
    assertThat(ledger.history(NUMBER)).hasSize(1);
  }

  @Test
  void knowsTheDocumentSignedAgainInAnotherWriting() {
    intake.submit(signed(GOOD), NOW);
    String reordered =
        json(GOOD)
            .toString()
            .replace("{\"form\":\"03\",", "{")
            .replaceFirst("}$", ",\"form\":\"03\"}");
    String escaped = reordered.replace("ạ", "\\u1ea1");
    byte[] other = utf8(new JwsSigner(Papers.RSA.getPrivate(), "rsa").sign(utf8(escaped)));

    assertThat(intake.submit(other, NOW)).isEqualTo(new Submission.Again(NUMBER));
  }

  @Test
  void refusesOtherContentUnderTheSameNumber() {
    intake.submit(signed(GOOD), NOW);
    String other = changed(d -> ((ObjectNode) d.at("/items/2")).put("rank", "leader"));

    assertThat(intake.submit(signed(other), NOW)).isEqualTo(new Submission.Conflict(NUMBER));
    assertThat(ledger.history(NUMBER)).hasSize(1);
  }

  @Test
  void refusesTheOneBadItemOfTenAtOnce() {
    intake.submit(signed(sample("03-issue-ten-one-bad.json")), NOW);

    List<ItemRecord> items = ledger.find("16/SKHCN-VP").orElseThrow().items();
    assertThat(items).filteredOn(ItemRecord::undecided).hasSize(9);
    assertThat(items.get(6).state()).isEqualTo(ItemState.REFUSED);
    assertThat(items.get(6).reasons()).hasSize(3);
  }

  @Test
  void acceptsOneOfManyEqualSubmissionsThatRace() throws Exception {
    int many = 8;
    byte[] jws = signed(GOOD);
    CyclicBarrier start = new CyclicBarrier(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    Callable<Submission> submit =
        () -> {
          start.await();
          return intake.submit(jws, NOW);
        };
    try {
      List<Submission> results =
          threads.invokeAll(Stream.generate(() -> submit).limit(many).toList()).stream()
              .map(IntakeTest::result)
              .toList();
      assertThat(results).filteredOn(r -> r.equals(new Submission.Accepted(NUMBER))).hasSize(1);
      assertThat(results).filteredOn(r -> r.equals(new Submission.Again(NUMBER))).hasSize(many - 1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(ledger.history(NUMBER)).hasSize(1);
  }

  private static Submission result(Future<Submission> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void findsOutThatAnEqualSubmissionWasFaster() {
    intake.submit(signed(GOOD), NOW);
    int[] looks = {0};
    BlindOnce blind = new BlindOnce(ledger, looks);
    Intake late = new Intake(new JwsVerifier(keys()), reader, evidence, ledger, blind);

    assertThat(late.submit(signed(GOOD), NOW)).isEqualTo(new Submission.Again(NUMBER));
    assertThat(looks[0]).isEqualTo(2);
  }

  @TempDir Path secondTrust;

  private TrustedKeys keys() {
    return Papers.trust(secondTrust);
  }

  static Stream<Arguments> refusals() {
    String[] parts =
        new String(signed(GOOD), java.nio.charset.StandardCharsets.US_ASCII).split("\\.", -1);
    return Stream.of(
        arguments(ReasonCode.UNSIGNED, utf8(GOOD)),
        arguments(ReasonCode.MALFORMED_JWS, utf8("a.b")),
        arguments(
            ReasonCode.BAD_SIGNATURE,
            utf8(
                parts[0]
                    + "."
                    + Papers.base64Url(utf8(GOOD.replace("Hùng", "Hưng")))
                    + "."
                    + parts[2])),
        arguments(
            ReasonCode.UNKNOWN_KEY,
            utf8(new JwsSigner(Papers.STRANGER.getPrivate(), "stranger").sign(utf8(GOOD)))),
        arguments(
            ReasonCode.WRONG_ALGORITHM,
            utf8(new JwsSigner(Papers.RSA.getPrivate(), "ed").sign(utf8(GOOD)))),
        arguments(ReasonCode.MALFORMED_JSON, signed("{")),
        arguments(ReasonCode.FIELD_MISSING, signed(changed(d -> d.remove("approval")))),
        arguments(
            ReasonCode.APPROVAL_IN_FUTURE,
            signed(
                changed(
                    d ->
                        ((ObjectNode) d.path("approval"))
                            .put("approvedAt", "2026-12-01T00:00:00Z")))),
        arguments(
            ReasonCode.DUPLICATE_ITEM,
            signed(changed(d -> ((ObjectNode) d.at("/items/1")).put("item", "1")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void recordsNothingOfWhatItRefuses(ReasonCode code, byte[] jws) {
    Submission submission = intake.submit(jws, NOW);

    assertThat(submission).isInstanceOf(Submission.Refused.class);
    assertThat(((Submission.Refused) submission).reasons())
        .extracting(r -> r.code())
        .contains(code);
    assertThat(ledger.undecided()).isEmpty();
    assertThat(ledger.history(NUMBER)).isEmpty(); // B3
  }

  @Test
  void readsTheEvidenceAgainThoughItsKeyIsGone() {
    intake.submit(signed(GOOD), NOW);
    DocumentRecord record = ledger.find(NUMBER).orElseThrow();

    assertThat(new EvidenceReader(evidence, reader).apply(record).items()).hasSize(3);
  }

  @Test
  void doesNotTakeOtherEvidence() {
    intake.submit(signed(GOOD), NOW);
    DocumentRecord record = ledger.find(NUMBER).orElseThrow();
    String other =
        evidence.seal(signed(changed(d -> ((ObjectNode) d.at("/items/2")).put("rank", "leader"))));
    DocumentRecord altered =
        new DocumentRecord(NUMBER, record.contentHash(), NOW, other, record.items());

    assertThatThrownBy(() -> new EvidenceReader(evidence, reader).apply(altered))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(NUMBER);
  }
}

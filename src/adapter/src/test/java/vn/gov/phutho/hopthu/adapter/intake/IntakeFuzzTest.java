package vn.gov.phutho.hopthu.adapter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.adapter.intake.Papers.utf8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;

/** Whatever comes in, the answer is a value. Replay with {@code -Dtest.seed=N}. */
class IntakeFuzzTest {
  private static final long SEED = Long.getLong("test.seed", 1);
  private static final int ROUNDS = 1_000;
  private static final byte[] GOOD = utf8(Papers.sample("03-issue-three-namesakes.json"));
  private static final String[] SPLICES = {
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "1e999",
    "-0",
    "\\u0000",
    "\\ud800",
    "\\uFFFF",
    "\u202E",
    "\uFEFF",
    "\\",
    "2026-02-30",
    "+999999999-12-31",
    "T23:59:60Z",
    ".",
    "=",
    "eyJhbGciOiJub25lIn0",
    "\"item\":\"1\",",
    "😀",
    "Ǆ",
    "\u0300".repeat(50),
    "/".repeat(60),
    "a/".repeat(1500)
  };

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Intake intake;
  private final RandomGenerator random = new java.util.SplittableRandom(SEED);

  IntakeFuzzTest(@TempDir Path trust) {
    intake =
        new Intake(
            new JwsVerifier(Papers.trust(trust)),
            new DocumentReader(Papers.schemas(), Papers::plainKey),
            new PlainEvidence(),
            ledger,
            ledger);
  }

  @Test
  void acceptsNothingButTheUnalteredJws() {
    byte[] jws = Papers.signed(new String(GOOD, java.nio.charset.StandardCharsets.UTF_8));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutant = mutate(jws);
      if (!Arrays.equals(trimmed(mutant), jws)) {
        assertThat(intake.submit(mutant, Papers.NOW))
            .as("seed %d, round %d", SEED, round)
            .isInstanceOf(Submission.Refused.class);
      }
    }
    assertThat(ledger.undecided()).isEmpty();
  }

  @Test
  void answersEverySignedPayloadWithAValue() {
    JwsSigner signer = new JwsSigner(Papers.ED25519.getPrivate(), "ed");
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] payload = mutate(GOOD);
      Submission submission;
      try {
        submission = intake.submit(utf8(signer.sign(payload)), Papers.NOW);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d, round %d".formatted(SEED, round), e);
      }
      refused += submission instanceof Submission.Refused ? 1 : 0;
    }
    assertThat(refused).as("seed %d", SEED).isBetween(ROUNDS / 4, ROUNDS - 1);
  }

  private static byte[] trimmed(byte[] bytes) {
    return utf8(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).strip());
  }

  private byte[] mutate(byte[] original) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> flip(bytes, at);
            case 1 -> splice(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 2 ->
                splice(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), new byte[0]);
            case 3 -> splice(bytes, at, at, utf8(SPLICES[random.nextInt(SPLICES.length)]));
            default -> {
              int end = Math.min(bytes.length, at + random.nextInt(60));
              yield splice(bytes, random.nextInt(bytes.length), at, end, bytes);
            }
          };
      if (bytes.length == 0) {
        return bytes;
      }
    }
    return bytes;
  }

  private byte[] flip(byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int at, int from, int to, byte[] source) {
    return splice(bytes, at, at, Arrays.copyOfRange(source, from, to));
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }
}

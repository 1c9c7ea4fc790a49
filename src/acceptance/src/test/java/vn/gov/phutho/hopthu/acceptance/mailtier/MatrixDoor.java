package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A door that the person of a state tries.
 *
 * @param name with the protocol first
 * @param opens for whom, by the model's table of states
 * @param attempt a dialogue with the server
 */
record MatrixDoor(
    String name, Predicate<MatrixState> opens, Function<MatrixCast, Observed> attempt) {
  /** No state opens it. */
  static boolean never(MatrixState state) {
    return false;
  }

  /** A connection that is closed, or not taken, opens nothing. */
  Observed tryIn(MatrixCast cast) {
    try {
      return attempt.apply(cast);
    } catch (UncheckedIOException closed) {
      return Observed.now(false, "closed");
    }
  }
}

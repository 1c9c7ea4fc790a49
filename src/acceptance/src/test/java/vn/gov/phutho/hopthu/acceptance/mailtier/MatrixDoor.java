package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.function.Function;
import java.util.function.Predicate;
import vn.gov.phutho.hopthu.model.Standing;

/**
 * A door that the person of a state tries.
 *
 * @param name with the protocol first
 * @param opens for whom, by the model's table of states
 * @param attempt a dialogue with the server
 */
record MatrixDoor(String name, Predicate<Standing> opens, Function<MatrixCast, Observed> attempt) {
  /** D3: no state opens it. */
  static boolean never(Standing standing) {
    return false;
  }

  /** 5.4d, 5.4c: also where sending is locked, when a hand-over was granted. */
  static boolean handsOver(Standing standing) {
    return standing.repliesAutomatically() || standing.status().handsOver();
  }

  boolean opensFor(MatrixState state) {
    return opens.test(state.standing());
  }
}

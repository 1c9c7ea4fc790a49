package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;

/** D5: mail that was stored before the state changed, and is sent on its way by an operator. */
final class StoredDoors {
  private StoredDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        new MatrixDoor(
            "WebAdmin reprocess to root", MatrixState::maySend, StoredDoors::toTheProcessors),
        new MatrixDoor(
            "WebAdmin reprocess to outgoing", MatrixState::maySend, StoredDoors::toTheQueue));
  }

  private static Observed toTheProcessors(MatrixCast cast) {
    int status = cast.stored.reprocess("processor=root");
    return Observed.now(status == 201, Integer.toString(status))
        .then(() -> cast.tier.inbox(cast.colleague).contains(cast.storedSubject()));
  }

  /** No processor stands between a repository and that queue. */
  private static Observed toTheQueue(MatrixCast cast) {
    int status = cast.stored.reprocess("queue=outgoing");
    return Observed.now(status == 201, Integer.toString(status))
        .then(() -> cast.tier.internet().subjects().contains(cast.storedSubject()));
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;
import java.util.function.Function;

/** D3, D5: what a mailbox sends by itself, and what is sent on in its name. */
final class ReplyDoors {
  private ReplyDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        answers("Sieve vacation", c -> c.person, "want vacation"),
        answers("Sieve reject", c -> c.person, "want reject"),
        answers("JMAP vacation", c -> c.onHoliday, "on holiday"),
        official("Sieve redirect, official", c -> c.person, "want redirect official"),
        other("Sieve redirect, other", c -> c.person, "want redirect other"),
        official("forward, official", c -> c.forwarder, "forward official"),
        other("forward, other", c -> c.leaker, "forward other"),
        official("address mapping, official", c -> c.mapped, "mapped official"),
        official("regex mapping, official", c -> c.regexed, "regex official"),
        new MatrixDoor("hand-over forward", MatrixState::handsOver, ReplyDoors::handsOver));
  }

  private static MatrixDoor answers(String name, Function<MatrixCast, Person> owner, String what) {
    return new MatrixDoor(
        name,
        MatrixState::repliesAutomatically,
        cast -> {
          MatrixMail mail = MatrixMail.outside(cast, owner.apply(cast).address(), what);
          return mail.observed().then(mail::isAnswered);
        });
  }

  private static MatrixDoor official(String name, Function<MatrixCast, Person> owner, String what) {
    return new MatrixDoor(
        name, MatrixState::repliesAutomatically, cast -> goesOn(cast, owner.apply(cast), what));
  }

  private static MatrixDoor other(String name, Function<MatrixCast, Person> owner, String what) {
    return new MatrixDoor(name, MatrixDoor::never, cast -> goesOn(cast, owner.apply(cast), what));
  }

  private static Observed goesOn(MatrixCast cast, Person owner, String what) {
    MatrixMail mail = MatrixMail.outside(cast, owner.address(), what);
    return mail.observed().then(() -> cast.tier.internet().subjects().contains(mail.subject()));
  }

  private static Observed handsOver(MatrixCast cast) {
    MatrixMail mail = MatrixMail.outside(cast, cast.leaver.address(), "handed over");
    return mail.observed().then(() -> mail.isDelivered(cast.successor));
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;
import java.util.function.Function;

/** D6: whether an address takes mail, by its name and by every other that leads to it. */
final class ReceiveDoors {
  private ReceiveDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        door("receive 25", c -> MatrixMail.outside(c, c.person.address(), "received")),
        door("receive 25, null sender", c -> MatrixMail.report(c, c.person.address(), "reported")),
        door("receive 25, alias", c -> MatrixMail.outside(c, c.alias(), "received by alias")),
        door("receive 25, group", c -> MatrixMail.outside(c, c.group(), "received by group")),
        door("receive 587", c -> MatrixMail.inside(c, c.person.address(), "received inside")));
  }

  private static MatrixDoor door(String name, Function<MatrixCast, MatrixMail> mail) {
    return new MatrixDoor(
        name,
        MatrixState::receives,
        cast -> {
          MatrixMail sent = mail.apply(cast);
          return sent.observed().then(() -> sent.isDelivered(cast.person));
        });
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D3, D5: what a mailbox sends by itself, and whether it receives at all. */
final class ReplyDoors {
  private ReplyDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        new MatrixDoor(
            "Sieve vacation",
            Standing::repliesAutomatically,
            c -> answers(c, c.person, "want vacation")),
        new MatrixDoor(
            "Sieve reject",
            Standing::repliesAutomatically,
            c -> answers(c, c.person, "want reject")),
        new MatrixDoor(
            "Sieve redirect, official",
            Standing::repliesAutomatically,
            c -> goesOn(c, c.person, "want redirect official")),
        new MatrixDoor(
            "Sieve redirect, other",
            MatrixDoor::never,
            c -> goesOn(c, c.person, "want redirect other")),
        new MatrixDoor(
            "JMAP vacation",
            Standing::repliesAutomatically,
            c -> answers(c, c.onHoliday, "on holiday")),
        new MatrixDoor(
            "forward, official",
            Standing::repliesAutomatically,
            c -> goesOn(c, c.forwarder, "forward official")),
        new MatrixDoor(
            "forward, other", MatrixDoor::never, c -> goesOn(c, c.leaker, "forward other")),
        new MatrixDoor("hand-over forward", MatrixDoor::handsOver, ReplyDoors::handsOver),
        new MatrixDoor("receive 25", Standing::receives, c -> receives(c, c.person.address())),
        new MatrixDoor("receive 25, alias", Standing::receives, c -> receives(c, c.alias())),
        new MatrixDoor("receive inside", Standing::receives, ReplyDoors::receivesInside));
  }

  private static String subject(MatrixCast cast, String what) {
    return what + " " + cast.state.word();
  }

  /** The reply to a message from another server; each has a writer of its own. */
  private static Observed write(MatrixCast cast, String to, String subject) {
    String writer = writer(subject);
    try (SmtpDialogue mx = SmtpDialogue.open(cast.tier.ports().mx())) {
      return Observed.smtp(() -> mx.send(writer, to, Messages.text(writer, to, subject)));
    }
  }

  private static String writer(String subject) {
    return subject.replace(' ', '.') + "@example.org";
  }

  private static Observed answers(MatrixCast cast, Person owner, String what) {
    String subject = subject(cast, what);
    return write(cast, owner.address(), subject).then(() -> hasLeft(cast, writer(subject)));
  }

  /** By the trail, since the test's internet takes no message without a return path. */
  private static boolean hasLeft(MatrixCast cast, String to) {
    try (Stream<String> lines = Files.lines(cast.tier.files().audit())) {
      return lines.anyMatch(
          l -> l.contains("\"door\":\"egress\"") && l.contains("\"pass\"") && l.contains(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Observed goesOn(MatrixCast cast, Person owner, String what) {
    String subject = subject(cast, what);
    return write(cast, owner.address(), subject)
        .then(() -> cast.tier.internet().subjects().contains(subject));
  }

  private static Observed handsOver(MatrixCast cast) {
    String subject = subject(cast, "handed over");
    return write(cast, cast.leaver.address(), subject).then(isIn(cast, cast.successor, subject));
  }

  private static BooleanSupplier isIn(MatrixCast cast, Person owner, String subject) {
    return () -> cast.tier.inbox(owner).contains(subject);
  }

  private static Observed receives(MatrixCast cast, String to) {
    return write(cast, to, subject(cast, "received"));
  }

  private static Observed receivesInside(MatrixCast cast) {
    return Observed.smtp(
        () ->
            cast.tier.send(
                cast.colleague, cast.person.address(), subject(cast, "received inside")));
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * A letter to the person of a state.
 *
 * @param observed what the server said to it
 * @param subject of no other letter
 * @param marks a part of its line in the audit trail that no other line has
 */
record MatrixMail(MatrixCast cast, Observed observed, String subject, String marks) {
  // Unlike those of an earlier run, whose audit trail may still be there.
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  /** By another server, of a writer who writes nothing else. */
  static MatrixMail outside(MatrixCast cast, String to, String what) {
    String writer =
        what.replaceAll("[^a-z]+", ".") + "." + cast.state.word() + RUN + "@example.org";
    return on25(cast, writer, writer, to, what);
  }

  /** By another server, with a null sender. */
  static MatrixMail report(MatrixCast cast, String to, String what) {
    return on25(cast, "", "mailer-daemon@example.org", to, what);
  }

  private static MatrixMail on25(
      MatrixCast cast, String envelope, String author, String to, String what) {
    String subject = subject(cast, what);
    String marks = envelope.isEmpty() ? id(author, to, subject) : envelope;
    try (SmtpDialogue mx = SmtpDialogue.open(cast.tier.ports().mx())) {
      Observed observed =
          Observed.smtp(() -> mx.send(envelope, to, Messages.text(author, to, subject)));
      return new MatrixMail(cast, observed, subject, marks);
    }
  }

  /** Of a colleague. */
  static MatrixMail inside(MatrixCast cast, String to, String what) {
    String subject = subject(cast, what);
    String from = cast.colleague.address();
    Observed observed = Observed.smtp(() -> cast.tier.send(cast.colleague, to, subject));
    return new MatrixMail(cast, observed, subject, id(from, to, subject));
  }

  private static String subject(MatrixCast cast, String what) {
    return what + " " + cast.state.word() + " " + RUN;
  }

  private static String id(String from, String to, String subject) {
    String header = "Message-ID: ";
    return Messages.text(from, to, subject)
        .lines()
        .filter(l -> l.startsWith(header))
        .map(l -> l.substring(header.length()))
        .findFirst()
        .orElseThrow();
  }

  /** An account that may not log in cannot be looked into. */
  boolean isDelivered(Person owner) {
    return trail("\"delivering\"", owner.address());
  }

  /** By the trail, since the test's internet takes no message without a return path. */
  boolean isAnswered() {
    return trail("\"door\":\"egress\"", "\"pass\"");
  }

  private boolean trail(String first, String second) {
    try (Stream<String> lines = Files.lines(cast.tier.files().audit())) {
      return lines.anyMatch(l -> l.contains(first) && l.contains(second) && l.contains(marks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

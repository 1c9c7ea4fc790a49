package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D5: every way to send; sessions are those that were open before the state changed. */
final class SendDoors {
  private static final String OUTSIDE = "someone@example.org";

  private SendDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        new MatrixDoor(
            "send 587", MatrixState::maySend, c -> overSession(c, c.submission, "by 587")),
        new MatrixDoor(
            "send 465", MatrixState::maySend, c -> overSession(c, c.submissions, "by 465")),
        new MatrixDoor("send 587, HOLDFOR ignored", MatrixState::maySend, SendDoors::held),
        new MatrixDoor("send 25 MAIL FROM", MatrixDoor::never, SendDoors::mxEnvelope),
        new MatrixDoor("send 25 header From", MatrixDoor::never, SendDoors::mxHeader),
        new MatrixDoor("JMAP EmailSubmission", MatrixState::maySend, SendDoors::jmap),
        new MatrixDoor("JMAP MDN/send", MatrixState::maySend, SendDoors::receipt));
  }

  private static String subject(MatrixCast cast, String door) {
    return cast.state.word() + " sends " + door;
  }

  private static Observed overSession(MatrixCast cast, SmtpDialogue session, String door) {
    String from = cast.person.address();
    String subject = subject(cast, door);
    return Observed.smtp(
            () -> {
              String ready = session.say("RSET");
              return ready.startsWith("2")
                  ? session.send(from, OUTSIDE, Messages.text(from, OUTSIDE, subject))
                  : ready;
            })
        .then(() -> cast.tier.internet().subjects().contains(subject));
  }

  /**
   * RFC 4865 is not announced: what is asked to be held leaves at once, so that nothing waits past
   * a lock.
   */
  private static Observed held(MatrixCast cast) {
    SmtpDialogue session = cast.submission;
    String from = cast.person.address();
    String subject = subject(cast, "with HOLDFOR");
    return Observed.smtp(
            () -> {
              session.say("RSET");
              String mail = session.say("MAIL FROM:<" + from + "> HOLDFOR=600");
              if (!mail.startsWith("2")) {
                return mail;
              }
              session.say("RCPT TO:<" + OUTSIDE + ">");
              return session.data(Messages.text(from, OUTSIDE, subject));
            })
        .then(() -> cast.tier.internet().subjects().contains(subject));
  }

  private static Observed mxEnvelope(MatrixCast cast) {
    String from = cast.person.address();
    return mx(cast, from, "by 25 as return path", from);
  }

  private static Observed mxHeader(MatrixCast cast) {
    return mx(cast, OUTSIDE, "by 25 as author", cast.person.address());
  }

  private static Observed mx(MatrixCast cast, String envelope, String door, String header) {
    String to = cast.colleague.address();
    String subject = subject(cast, door);
    try (SmtpDialogue mx = SmtpDialogue.open(cast.tier.ports().mx())) {
      return Observed.smtp(() -> mx.send(envelope, to, Messages.text(header, to, subject)));
    }
  }

  private static Observed jmap(MatrixCast cast) {
    int status = JmapClient.sessionStatus(cast.tier.ports().jmap(), cast.person);
    if (status != 200) {
      return Observed.now(false, Integer.toString(status));
    }
    String subject = subject(cast, "by EmailSubmission");
    String answer =
        new JmapClient(cast.tier.ports().jmap(), cast.person).submit(OUTSIDE, subject, 10);
    return Observed.now(answer.contains("\"created\""), word(answer, "created"))
        .then(() -> cast.tier.internet().subjects().contains(subject));
  }

  private static Observed receipt(MatrixCast cast) {
    int status = JmapClient.sessionStatus(cast.tier.ports().jmap(), cast.person);
    if (status != 200) {
      return Observed.now(false, Integer.toString(status));
    }
    String subject = subject(cast, "by MDN");
    String answer =
        new JmapClient(cast.tier.ports().jmap(), cast.person)
            .sendReceipt(MatrixCast.RECEIPT_WISH, subject);
    return Observed.now(answer.contains("\"sent\""), word(answer, "sent"))
        .then(() -> cast.tier.inbox(cast.colleague).contains(subject));
  }

  private static String word(String answer, String success) {
    return answer.contains("\"" + success + "\"") ? success : answer;
  }
}

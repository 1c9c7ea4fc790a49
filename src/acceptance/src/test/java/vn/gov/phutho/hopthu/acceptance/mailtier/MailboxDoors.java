package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.RawDialogue;

/** D6: ways into one's own mailbox other than a new login, an open session among them. */
final class MailboxDoors {
  private MailboxDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        new MatrixDoor("IMAP, session of before", MatrixState::mayLogIn, MailboxDoors::noop),
        new MatrixDoor("IMAP APPEND", MatrixState::mayLogIn, MailboxDoors::append),
        new MatrixDoor("JMAP Email/import", MatrixState::mayLogIn, MailboxDoors::importMessage));
  }

  private static Observed noop(MatrixCast cast) {
    String answer = cast.imap.say("NOOP");
    return Observed.now(answer.startsWith("OK"), answer);
  }

  private static String message(MatrixCast cast, String how) {
    String self = cast.person.address();
    return Messages.text(self, self, cast.state.word() + " stored by " + how);
  }

  private static Observed append(MatrixCast cast) {
    byte[] message = message(cast, "APPEND").getBytes(StandardCharsets.US_ASCII);
    Person person = cast.person;
    try (RawDialogue imap = RawDialogue.tls(cast.tier.ports().imaps())) {
      imap.await(l -> l.startsWith("* OK"));
      String login =
          imap.say("a LOGIN " + person.address() + " " + person.secret(), l -> l.startsWith("a "));
      if (!login.startsWith("a OK")) {
        return Observed.now(false, login.substring(2));
      }
      String text = new String(message, StandardCharsets.US_ASCII);
      String stored =
          imap.say("b APPEND INBOX {" + message.length + "+}\r\n" + text, l -> l.startsWith("b "));
      return Observed.now(stored.startsWith("b OK"), stored.substring(2));
    }
  }

  private static Observed importMessage(MatrixCast cast) {
    int status = JmapClient.sessionStatus(cast.tier.ports().jmap(), cast.person);
    if (status != 200) {
      return Observed.now(false, Integer.toString(status));
    }
    String answer =
        new JmapClient(cast.tier.ports().jmap(), cast.person)
            .importMessage(message(cast, "import"));
    boolean created = answer.contains("\"created\"");
    return Observed.now(created, created ? "created" : answer);
  }
}

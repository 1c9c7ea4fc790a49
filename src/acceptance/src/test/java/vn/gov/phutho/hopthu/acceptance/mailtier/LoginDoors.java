package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.gov.phutho.hopthu.trial.mail.PopDialogue;
import vn.gov.phutho.hopthu.trial.mail.RawDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** D6: every way to log in. */
final class LoginDoors {
  private LoginDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        new MatrixDoor("IMAP LOGIN", MatrixState::mayLogIn, LoginDoors::imapLogin),
        new MatrixDoor("IMAP AUTHENTICATE", MatrixState::mayLogIn, LoginDoors::imapAuthenticate),
        new MatrixDoor("POP3", MatrixState::mayLogIn, LoginDoors::pop),
        new MatrixDoor("ManageSieve", MatrixState::mayLogIn, LoginDoors::manageSieve),
        new MatrixDoor("JMAP Basic", MatrixState::mayLogIn, LoginDoors::jmap),
        new MatrixDoor("SMTP AUTH 587", MatrixState::mayLogIn, LoginDoors::submission),
        new MatrixDoor("SMTP AUTH 465", MatrixState::mayLogIn, LoginDoors::submissions));
  }

  static String plain(Person person) {
    byte[] plain =
        ("\0" + person.address() + "\0" + person.secret()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(plain);
  }

  private static Observed imapLogin(MatrixCast cast) {
    Person person = cast.person;
    try (RawDialogue imap = RawDialogue.tls(cast.tier.ports().imaps())) {
      imap.await(l -> l.startsWith("* OK"));
      return imap(
          imap.say("a LOGIN " + person.address() + " " + person.secret(), LoginDoors::isTagged));
    }
  }

  private static Observed imapAuthenticate(MatrixCast cast) {
    try (RawDialogue imap = RawDialogue.tls(cast.tier.ports().imaps())) {
      imap.await(l -> l.startsWith("* OK"));
      imap.say("a AUTHENTICATE PLAIN", l -> l.startsWith("+"));
      return imap(imap.say(plain(cast.person), LoginDoors::isTagged));
    }
  }

  private static boolean isTagged(String line) {
    return line.startsWith("a ");
  }

  private static Observed imap(String tagged) {
    return Observed.now(tagged.startsWith("a OK"), tagged.substring(2));
  }

  private static Observed pop(MatrixCast cast) {
    try (PopDialogue pop = PopDialogue.open(cast.tier.ports().pop3s())) {
      String reply = pop.login(cast.person.address(), cast.person.secret());
      return Observed.now(reply.startsWith("+OK"), reply);
    }
  }

  private static Observed manageSieve(MatrixCast cast) {
    try (RawDialogue sieve = RawDialogue.tls(cast.tier.ports().sieve())) {
      sieve.await(l -> l.startsWith("OK"));
      String reply =
          sieve.say(
              "AUTHENTICATE \"PLAIN\" \"" + plain(cast.person) + "\"",
              l -> l.startsWith("OK") || l.startsWith("NO"));
      return Observed.now(reply.startsWith("OK"), reply);
    }
  }

  private static Observed jmap(MatrixCast cast) {
    int status = JmapClient.sessionStatus(cast.tier.ports().jmap(), cast.person);
    return Observed.now(status == 200, Integer.toString(status));
  }

  private static Observed submission(MatrixCast cast) {
    try (SmtpDialogue dialogue = SmtpDialogue.open(cast.tier.ports().submission())) {
      dialogue.startTls();
      return login(dialogue, cast.person);
    }
  }

  private static Observed submissions(MatrixCast cast) {
    try (SmtpDialogue dialogue = SmtpDialogue.openTls(cast.tier.ports().submissions())) {
      return login(dialogue, cast.person);
    }
  }

  private static Observed login(SmtpDialogue dialogue, Person person) {
    return Observed.smtp(() -> dialogue.login(person.address(), person.secret()));
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.model.Status;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.RawDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** Probes of what a server answers in a dialogue. */
final class DialogueProbes {
  private static final String OUTSIDE = "someone@example.org";
  private static final String MX = "smtpserver-mx";
  private static final String SUBMISSION = "smtpserver-submission";
  private static final String SUBMISSIONS = "smtpserver-submissions";
  private static final int OVER = 20 * 1024 * 1024 + 1;

  private DialogueProbes() {}

  static List<GuardProbe> all() {
    return Stream.of(mx(), submission(), submissions(), mailboxes()).flatMap(p -> p).toList();
  }

  private static Stream<GuardProbe> mx() {
    return Stream.of(
        probe(
            "a revoked return path on 25",
            "handler:" + MX + "/SenderHook",
            "550",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                return mx.say("MAIL FROM:<" + revoked(t).address() + ">");
              }
            }),
        probe(
            "attachments over the limit on 25",
            "handler:" + MX + "/MessageHook",
            "552",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                return heavy(t, mx, OUTSIDE);
              }
            }),
        probe(
            "nobody as recipient on 25",
            "handler:" + MX + "/ValidRcptHandler",
            "550",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                return toNobody(mx, OUTSIDE);
              }
            }),
        probe(
            "a live return path on 25",
            "handler:" + MX + "/IdentityHook",
            "550",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                return mx.say("MAIL FROM:<" + t.person("borrowed").address() + ">");
              }
            }),
        probe(
            "a service's forward on 25",
            "handler:" + MX + "/InboundForwardHook",
            "550",
            t -> {
              Person owner = t.person("forwardee");
              ForwardedMessage shape = ForwardedMessage.all().get(0);
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                return mx.send(shape.sender(owner), owner.address(), shape.text(owner));
              }
            }),
        probe(
            "a relay for this machine on 25",
            "setting:" + MX + "/authorizedAddresses",
            "550",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                mx.say("MAIL FROM:<" + OUTSIDE + ">");
                return mx.say("RCPT TO:<other@example.org>");
              }
            }),
        probe(
            "a login on 25",
            "setting:" + MX + "/plainAuthEnabled",
            "504",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                Person live = t.person("login");
                mx.startTls();
                return mx.login(live.address(), live.secret());
              }
            }),
        probe(
            "40 MB announced on 25",
            "setting:" + MX + "/maxmessagesize",
            "552",
            t -> {
              try (SmtpDialogue mx = SmtpDialogue.open(t.ports().mx())) {
                return mx.say("MAIL FROM:<" + OUTSIDE + "> SIZE=40000000");
              }
            }),
        probe(
            "no greeting on 25",
            "setting:" + MX + "/heloEhloEnforcement",
            "503",
            t -> {
              try (RawDialogue mx = RawDialogue.clear(t.ports().mx())) {
                return ungreeted(mx);
              }
            }));
  }

  private static Stream<GuardProbe> submission() {
    return Stream.of(
        probe(
            "a login in clear text on 587",
            "handler:" + SUBMISSION + "/EncryptedLoginHook",
            "538",
            t -> {
              try (SmtpDialogue clear = SmtpDialogue.open(t.ports().submission())) {
                Person live = t.person("clear");
                return clear.login(live.address(), live.secret());
              }
            }),
        probe(
            "logins offered in clear text on 587",
            "setting:" + SUBMISSION + "/requireSSL",
            "not offered",
            t -> {
              try (SmtpDialogue clear = SmtpDialogue.open(t.ports().submission())) {
                boolean offered = clear.lines().stream().anyMatch(l -> l.contains("AUTH"));
                return offered ? "offered" : "not offered";
              }
            }),
        probe(
            "no login on 587",
            "handler:" + SUBMISSION + "/LoginRequiredHook",
            "530",
            t -> {
              try (SmtpDialogue clear = SmtpDialogue.open(t.ports().submission())) {
                return clear.say("MAIL FROM:<" + OUTSIDE + ">");
              }
            }),
        probe(
            "a revoked user on 587",
            "handler:" + SUBMISSION + "/SenderHook",
            "550",
            t -> revokedUser(t, t::login)),
        probe(
            "attachments over the limit on 587",
            "handler:" + SUBMISSION + "/MessageHook",
            "552",
            t -> heavyUser(t, t::login)),
        probe(
            "nobody as recipient on 587",
            "handler:" + SUBMISSION + "/ValidRcptHandler",
            "550",
            t -> nobody(t, t::login)),
        probe(
            "a colleague as return path on 587",
            "handler:" + SUBMISSION + "/IdentityHook",
            "503",
            t -> colleague(t, t::login)),
        probe(
            "what a program sends on over 587",
            "handler:" + SUBMISSION + "/ForwardHook",
            "550",
            t -> program(t, t::login)),
        probe(
            "40 MB announced on 587",
            "setting:" + SUBMISSION + "/maxmessagesize",
            "552",
            t -> large(t, t::login)),
        probe(
            "no greeting on 587",
            "setting:" + SUBMISSION + "/heloEhloEnforcement",
            "503",
            t -> {
              try (RawDialogue clear = RawDialogue.clear(t.ports().submission())) {
                return ungreeted(clear);
              }
            }));
  }

  private static Stream<GuardProbe> submissions() {
    return Stream.of(
        probe(
            "no login on 465",
            "handler:" + SUBMISSIONS + "/LoginRequiredHook",
            "530",
            t -> {
              try (SmtpDialogue tls = SmtpDialogue.openTls(t.ports().submissions())) {
                return tls.say("MAIL FROM:<" + OUTSIDE + ">");
              }
            }),
        probe(
            "a revoked user on 465",
            "handler:" + SUBMISSIONS + "/SenderHook",
            "550",
            t -> revokedUser(t, p -> tls(t, p))),
        probe(
            "attachments over the limit on 465",
            "handler:" + SUBMISSIONS + "/MessageHook",
            "552",
            t -> heavyUser(t, p -> tls(t, p))),
        probe(
            "nobody as recipient on 465",
            "handler:" + SUBMISSIONS + "/ValidRcptHandler",
            "550",
            t -> nobody(t, p -> tls(t, p))),
        probe(
            "a colleague as return path on 465",
            "handler:" + SUBMISSIONS + "/IdentityHook",
            "503",
            t -> colleague(t, p -> tls(t, p))),
        probe(
            "what a program sends on over 465",
            "handler:" + SUBMISSIONS + "/ForwardHook",
            "550",
            t -> program(t, p -> tls(t, p))),
        probe(
            "40 MB announced on 465",
            "setting:" + SUBMISSIONS + "/maxmessagesize",
            "552",
            t -> large(t, p -> tls(t, p))),
        probe(
            "no greeting on 465",
            "setting:" + SUBMISSIONS + "/heloEhloEnforcement",
            "503",
            t -> {
              try (RawDialogue tls = RawDialogue.tls(t.ports().submissions())) {
                return ungreeted(tls);
              }
            }));
  }

  private static Stream<GuardProbe> mailboxes() {
    return Stream.of(
        probe(
            "a login in clear text on 143",
            "setting:imapserver/requireSSL",
            "a NO",
            t -> {
              Person live = t.person("clear");
              try (RawDialogue imap = RawDialogue.clear(t.ports().imap())) {
                return imap.say(
                    "a LOGIN " + live.address() + " " + live.secret(), DialogueProbes::isTagged);
              }
            }),
        probe(
            "POP3 in clear text",
            "setting:pop3server-tls/tls@socketTLS",
            "closed",
            t -> {
              try (RawDialogue pop = RawDialogue.clear(t.ports().pop3s())) {
                return pop.say("CAPA", l -> l.startsWith("+OK"));
              }
            }),
        probe(
            "ManageSieve in clear text",
            "setting:managesieveserver/tls@socketTLS",
            "closed",
            t -> {
              try (RawDialogue sieve = RawDialogue.clear(t.ports().sieve())) {
                return sieve.say("CAPABILITY", l -> l.startsWith("\"IMPLEMENTATION\""));
              }
            }));
  }

  private static GuardProbe probe(
      String name, String guard, String shipped, Function<MailTier, String> attempt) {
    return new GuardProbe(name, Set.of(guard), shipped, attempt);
  }

  private static boolean isTagged(String line) {
    return line.startsWith("a ");
  }

  private static String ungreeted(RawDialogue smtp) {
    smtp.await(l -> l.startsWith("220"));
    return smtp.say("MAIL FROM:<" + OUTSIDE + ">", l -> true);
  }

  private static Person revoked(MailTier tier) {
    Person person = tier.person("revoked").with(Status.SEND_LOCKED);
    tier.change(person);
    return person;
  }

  private static SmtpDialogue tls(MailTier tier, Person person) {
    SmtpDialogue dialogue = SmtpDialogue.openTls(tier.ports().submissions());
    dialogue.login(person.address(), person.secret());
    return dialogue;
  }

  private static String revokedUser(MailTier tier, Function<Person, SmtpDialogue> login) {
    Person person = revoked(tier);
    try (SmtpDialogue dialogue = login.apply(person)) {
      return dialogue.say("MAIL FROM:<" + person.address() + ">");
    }
  }

  private static String heavyUser(MailTier tier, Function<Person, SmtpDialogue> login) {
    Person person = tier.person("heavy");
    try (SmtpDialogue dialogue = login.apply(person)) {
      return heavy(tier, dialogue, person.address());
    }
  }

  private static String heavy(MailTier tier, SmtpDialogue dialogue, String from) {
    String to = tier.person("loaded").address();
    return dialogue.send(from, to, Messages.attachments(from, to, "too heavy", OVER));
  }

  private static String nobody(MailTier tier, Function<Person, SmtpDialogue> login) {
    Person person = tier.person("writer");
    try (SmtpDialogue dialogue = login.apply(person)) {
      return toNobody(dialogue, person.address());
    }
  }

  private static String toNobody(SmtpDialogue dialogue, String from) {
    dialogue.say("MAIL FROM:<" + from + ">");
    return dialogue.say("RCPT TO:<nobody.at.all@" + MailTier.DOMAIN + ">");
  }

  private static String colleague(MailTier tier, Function<Person, SmtpDialogue> login) {
    Person person = tier.person("borrower");
    try (SmtpDialogue dialogue = login.apply(person)) {
      dialogue.say("MAIL FROM:<" + tier.person("lender").address() + ">");
      return dialogue.say("RCPT TO:<" + OUTSIDE + ">");
    }
  }

  private static String program(MailTier tier, Function<Person, SmtpDialogue> login) {
    Person person = tier.person("program");
    String message =
        "X-Autoforward: yes\r\n" + Messages.text(person.address(), OUTSIDE, "sent on by a program");
    try (SmtpDialogue dialogue = login.apply(person)) {
      return dialogue.send(person.address(), OUTSIDE, message);
    }
  }

  private static String large(MailTier tier, Function<Person, SmtpDialogue> login) {
    Person person = tier.person("announcer");
    try (SmtpDialogue dialogue = login.apply(person)) {
      return dialogue.say("MAIL FROM:<" + person.address() + "> SIZE=40000000");
    }
  }
}

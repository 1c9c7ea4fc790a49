package vn.gov.phutho.hopthu.extension.health;

import static vn.gov.phutho.hopthu.extension.health.ServerRules.any;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.file;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.hook;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.kind;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.none;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.setting;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.smtp;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.submission;
import static vn.gov.phutho.hopthu.extension.health.StepRules.before;
import static vn.gov.phutho.hopthu.extension.health.StepRules.has;
import static vn.gov.phutho.hopthu.extension.health.StepRules.leads;
import static vn.gov.phutho.hopthu.extension.health.StepRules.leadsWherever;
import static vn.gov.phutho.hopthu.extension.health.StepRules.notIn;
import static vn.gov.phutho.hopthu.extension.health.StepRules.nowhere;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which guards and settings must be where, one row each: the health check walks all of them. */
final class Placement {
  private static final String SMTP = "vn.gov.phutho.hopthu.extension.smtp.";
  private static final String MAILET = "vn.gov.phutho.hopthu.extension.mailet.";
  private static final String VALID_RCPT = "org.apache.james.smtpserver.fastfail.ValidRcptHandler";
  private static final Predicate<Server> IMAP = kind("imapserver");
  private static final Predicate<Server> POP3 = kind("pop3server");
  private static final Predicate<Server> SIEVE = kind("managesieveserver");

  /** Mailets that change neither whose a message is nor where it goes. */
  private static final Set<String> HARMLESS =
      Set.of("MetricsMailet", "LogMessage", "DkimSign", "ConvertTo7Bit", "AddHeader");

  /** James' own that ask the directory or the mappings. */
  private static final Set<String> ASKING_MAILETS =
      Set.of("PostmasterAlias", "WithStorageDirective");

  private static final Set<String> ASKING_MATCHERS =
      Set.of("RecipientIsLocal", "HostIsLocal", "IsOverQuota");

  /** Mailets that answer or send on by a script or rule of the owner. */
  private static final Set<String> SPEAKING =
      Set.of("VacationMailet", "OwnerSieve", "Sieve", "JMAPFiltering");

  private static final List<Rule> HOOKS =
      List.of(
          hook(SMTP + "SenderHook", smtp(), d("D5", "a locked account sends nothing")),
          hook(SMTP + "MessageHook", smtp(), d("D2", "attachments are counted, the header read")),
          hook(SMTP + "ForwardHook", smtp(), d("D3", "no program of a user sends on outside")),
          hook(SMTP + "IdentityHook", smtp(), d("D5", "nobody sends in another's name")),
          hook(
              SMTP + "InboundForwardHook",
              smtp().and(s -> !s.takesLogins()),
              d("D4", "forwards from outside are not taken")),
          hook(VALID_RCPT, smtp(), d("D6", "mail for nobody is refused, not bounced")),
          hook(SMTP + "EncryptedLoginHook", submission(), d("D10", "no login in clear text")),
          hook(SMTP + "LoginRequiredHook", submission(), d("D5", "only users send here")));

  private static final List<Rule> PROCESSORS =
      List.of(
          leads("root", "AttachmentGuard", d("D2", "JMAP has no SMTP dialogue")),
          leads("root", "SenderGuard", d("D5", "a locked account sends by no door")),
          leads("root", "IdentityGuard", d("D5", "JMAP has no SMTP dialogue")),
          leads("root", "InboundForwardGuard", d("D4", "forwards from outside are marked")),
          has("transport", "WithStorageDirective", d("D4", "what is marked goes to Spam")),
          has("local-delivery", "HasMailAttribute", d("D4", "no rule acts on what is for Spam")),
          leadsWherever(
              "GatedDelivery", "EgressGuard", HARMLESS, d("D3", "the last gate to the outside")),
          has("relay", MAILET + "GatedDelivery", d("D5", "what waits is asked about again")),
          has(
              "transport",
              MAILET + "RecipientIsSilent",
              d("D5", "a locked account does not reply")),
          before(
              "transport",
              MAILET + "RecipientIsSilent",
              "RecipientIsLocal",
              d("D5", "a locked account does not reply")),
          has("transport", MAILET + "MayLeave", d("D5", "nobody relays without a login")),
          has(
              "transport",
              MAILET + "OwnerRewriteTable",
              d("D3", "a forward is decided at its owner")),
          before(
              "transport",
              MAILET + "OwnerRewriteTable",
              "ToProcessor",
              d("D3", "nothing is delivered before it is decided what is sent on")),
          has("kept", "ToRepository", d("D3", "what no mailbox keeps is not lost")),
          notIn(
              "kept",
              s -> !s.defersWhenMailetFails() || s.mailet().equals(Part.of("Bounce")),
              "keep it, and defer what cannot be kept",
              d("D3", "the sender of a stopped forward hears nothing")),
          has(
              "local-delivery",
              MAILET + "OwnerSieve",
              d("D3", "a redirect is decided at its owner")),
          has("refused", MAILET + "RefusalNotice", d("D3", "who is refused learns why")),
          has("deferred", "Requeue", d("D7", "what cannot be decided now is not lost")),
          notIn(
              "deferred",
              s ->
                  !(s.parameter("queue").equals("spool")
                      && s.parameter("processor").equals("root")),
              "requeue to root of the spool",
              d("D7", "what was deferred passes every guard again")),
          notIn(
              "local-delivery-silent",
              s -> SPEAKING.contains(s.mailet().name()),
              "take it out",
              d("D5", "a locked account does not reply")));

  private static final List<Rule> FAILURES =
      List.of(
          nowhere(
              s -> asks(s.mailet(), ASKING_MAILETS) && !s.defersWhenMailetFails(),
              "set onMailetException to deferred",
              d("D7", "a fault neither passes a message nor bounces it")),
          nowhere(
              s ->
                  s.matchers().stream().anyMatch(m -> asks(m, ASKING_MATCHERS))
                      && !s.defersWhenMatcherFails(),
              "set onMatchException to deferred",
              d("D7", "a fault neither passes a message nor bounces it")),
          nowhere(
              s -> s.isGuard() && !Set.of("refused", "").contains(s.parameter("processor")),
              "send what it refuses to the processor refused",
              d("D5", "what is refused goes nowhere else")),
          nowhere(
              s -> !Set.of("deferred", "").contains(s.parameter("deferProcessor")),
              "defer to the processor deferred",
              d("D7", "what cannot be decided now is not lost")),
          nowhere(
              s -> s.matchers().contains(Part.of("SentByMailet")),
              "use MayLeave",
              d("D3", "the stock matcher lets every forward out")),
          nowhere(
              s -> s.matchers().contains(Part.of("SMTPIsAuthNetwork")),
              "use MayLeave",
              d("D5", "a network is no login")),
          nowhere(
              s -> s.mailet().equals(Part.of("RemoteDelivery")),
              "use GatedDelivery",
              d("D5", "what waits is asked about again")),
          nowhere(
              s -> !Set.of("refused", "").contains(s.parameter("refuseProcessor")),
              "send what it refuses to the processor refused",
              d("D5", "what is refused goes nowhere else")),
          nowhere(
              s -> s.isOur("OwnerRewriteTable") && !s.takesAll(),
              "match All",
              d("D3", "a forward is decided at its owner")),
          nowhere(
              s -> !Set.of("kept", "").contains(s.parameter("keepProcessor")),
              "keep in the processor kept",
              d("D3", "the sender of a stopped forward hears nothing")),
          nowhere(
              s -> !Set.of("local-delivery-silent", "").contains(s.parameter("inboxProcessor")),
              "deliver by local-delivery-silent",
              d("D3", "a stopped forward is not sent on by a script")),
          nowhere(
              s -> s.mailet().equals(Part.of("RecipientRewriteTable")),
              "use OwnerRewriteTable",
              d("D3", "the stock mailet forgets whose forward it is")),
          nowhere(
              s -> s.mailet().equals(Part.of("Sieve")),
              "use OwnerSieve",
              d("D3", "the stock mailet redirects anywhere")));

  private static final List<Rule> SERVERS =
      List.of(
          setting(smtp(), "authorizedAddresses", Value.unset(), d("D5", "a network is no login")),
          setting(smtp(), "auth.requireSSL", Value.is("true"), d("D10", "no login in clear text")),
          setting(
              smtp().and(s -> !s.takesLogins()),
              "auth.plainAuthEnabled",
              Value.is("false"),
              d("D10", "AUTH works even where it is not announced")),
          setting(smtp(), "maxmessagesize", Value.set(), d("D2", "no limit is James' default")),
          setting(
              smtp(), "heloEhloEnforcement", Value.notFalse(), d("D9", "peers say who they are")),
          setting(IMAP, "auth.requireSSL", Value.is("true"), d("D10", "no login in clear text")),
          setting(
              IMAP,
              "literalSizeLimit",
              Value.set(),
              d("G4", "CVE-2024-37358: no limit is James' default")),
          setting(POP3, "tls[@socketTLS]", Value.is("true"), d("D10", "no login in clear text")),
          setting(
              SIEVE,
              "tls[@socketTLS]",
              Value.is("true"),
              d("D10", "James cannot refuse a login before STARTTLS")),
          setting(
              any(),
              "connectionLimit",
              Value.numberUpTo(100_000),
              d("G4", "no limit is James' default")),
          setting(
              any(),
              "connectionLimitPerIP",
              Value.numberUpTo(100_000),
              d("G4", "no limit is James' default")),
          setting(
              any(),
              "auth.oidc.oidcConfigurationURL",
              Value.unset(),
              d("D6", "a token passes the bind by, which is the login gate")),
          none(kind("lmtpserver"), d("D5", "LMTP appends to INBOX past every rule")));

  private static final List<Rule> FILES =
      List.of(
          file(
              "jmap",
              "authentication.strategy.rfc8621",
              Value.is("vn.gov.phutho.hopthu.extension.jmap.WatchedPassword"),
              d("D6", "the bind is the login gate, and streams must end with a lock")),
          file(
              "jmap",
              "authentication.strategy.draft",
              Value.is("vn.gov.phutho.hopthu.extension.jmap.ClosedDoor"),
              d("D6", "access tokens of the draft outlive a lock")),
          file(
              "jmap",
              "user.provisioning.enabled",
              Value.is("false"),
              d("C1", "accounts come from documents")),
          file(
              "webadmin",
              "jwt.enabled",
              Value.is("true"),
              d("D5", "WebAdmin is for the adapter alone")),
          file(
              "webadmin",
              "host",
              Value.is("localhost", "127.0.0.1", "::1"),
              d("D5", "WebAdmin is for this machine alone")),
          file("jmx", "jmx.enabled", Value.is("false"), d("D5", "JMX is one more door")),
          file(
              "usersrepository",
              "[@connectionTimeout]",
              Value.numberUpTo(10_000),
              d("D7", "no time-out is James' default")),
          file(
              "usersrepository",
              "[@readTimeout]",
              Value.numberUpTo(10_000),
              d("D7", "no time-out is James' default")),
          file(
              "usersrepository",
              "[@administratorId]",
              Value.unset(),
              d("D6", "an administrator reads every mailbox")),
          file(
              "usersrepository",
              "[@trustAllCerts]",
              Value.notTrue(),
              d("D10", "the directory must be the directory")));

  private static final List<Rule> RULES =
      Stream.of(
              HOOKS,
              PROCESSORS,
              FAILURES,
              SERVERS,
              FILES,
              EvidenceRows.ROWS,
              QuotaRules.RULES,
              SuspendedRules.RULES)
          .flatMap(List::stream)
          .toList();

  private Placement() {}

  /** What is wrong, all of it, each in words for an operator. */
  static List<String> faults(Layout layout) {
    return RULES.stream().flatMap(r -> r.faults(layout)).map(Fault::toString).distinct().toList();
  }

  private static boolean asks(Part part, Set<String> stock) {
    return part.ours() || stock.contains(part.name());
  }

  private static Demand d(String requirement, String why) {
    return new Demand(requirement, why);
  }
}

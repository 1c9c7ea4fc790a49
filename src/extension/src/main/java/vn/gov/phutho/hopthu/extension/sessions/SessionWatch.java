package vn.gov.phutho.hopthu.extension.sessions;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.accounts.AccountSurveys;
import vn.gov.phutho.hopthu.extension.accounts.ChangeHorizon;
import vn.gov.phutho.hopthu.extension.accounts.Survey;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.LoginLock;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D6 (6.1): ends the sessions of accounts that may no longer log in, asking LDAP itself, so that it
 * needs no word from the adapter. Each look asks two questions whose cost does not grow with the
 * number of sessions: which entries changed, and, of a part of the users with sessions, who is not
 * in order. Who comes up in either is looked up by name before anything is ended.
 */
public final class SessionWatch implements Runnable {
  private final Supplier<List<OpenSession>> sessions;
  private final AccountSurveys surveys;
  private final AccountSource accounts;
  private final Rota rota;
  private final InstantSource clock;
  private final ChangeHorizon horizon;

  /**
   * Watches these sessions.
   *
   * @param names how many users are asked about at each look
   */
  public SessionWatch(
      Supplier<List<OpenSession>> sessions,
      AccountSurveys surveys,
      AccountSource accounts,
      int names,
      InstantSource clock) {
    this.sessions = sessions;
    this.surveys = surveys;
    this.accounts = accounts;
    this.clock = clock;
    rota = new Rota(names);
    horizon = new ChangeHorizon(clock.instant());
  }

  /** One look. */
  @Override
  public void run() {
    List<OpenSession> open = sessions.get();
    Set<MailAddress> people =
        open.stream().flatMap(s -> s.people().stream()).collect(Collectors.toSet());
    Set<MailAddress> delegates =
        open.stream().flatMap(s -> s.delegate().stream()).collect(Collectors.toSet());
    Set<MailAddress> suspects = suspects(people, delegates);
    Map<MailAddress, Finding> found = new HashMap<>();
    for (OpenSession session : open) {
      if (session.people().stream().anyMatch(suspects::contains)) {
        if (!lookUp(session, found)) {
          return;
        }
        reason(session, found).ifPresent(reason -> end(session, reason));
      }
    }
  }

  private Set<MailAddress> suspects(Set<MailAddress> people, Set<MailAddress> delegates) {
    Set<MailAddress> suspects = new HashSet<>();
    if (people.isEmpty()) {
      return suspects;
    }
    List<Survey> answers =
        List.of(
            surveys.changed(horizon, clock.instant()),
            surveys.notLoggingIn(rota.next(people)),
            surveys.notSending(delegates));
    answers.forEach(answer -> suspects.addAll(answer.named()));
    suspects.retainAll(people);
    return suspects;
  }

  /** Whether LDAP answered; while it does not, sessions stay as they are (D7). */
  private boolean lookUp(OpenSession session, Map<MailAddress, Finding> found) {
    return session.people().stream()
        .map(p -> found.computeIfAbsent(p, accounts::find))
        .noneMatch(Finding.Unavailable.class::isInstance);
  }

  private static Optional<ReasonCode> reason(OpenSession session, Map<MailAddress, Finding> found) {
    Finding ofUser = finding(found, session.user());
    return session
        .delegate()
        .map(d -> LoginLock.end(session.user(), ofUser, d, finding(found, d)))
        .orElseGet(() -> LoginLock.end(session.user(), ofUser));
  }

  private static Finding finding(Map<MailAddress, Finding> found, MailAddress person) {
    return found.getOrDefault(person, new Finding.Unavailable("not looked up"));
  }

  private static void end(OpenSession session, ReasonCode reason) {
    session.end(reason.smtpText());
    AuditTrail.write(
        Door.SESSION,
        "login-lock",
        Verdict.refuse(reason),
        Subject.ofEnvelope("", session.delegate().orElse(session.user()).toString()));
  }
}

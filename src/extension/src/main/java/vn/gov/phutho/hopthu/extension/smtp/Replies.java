package vn.gov.phutho.hopthu.extension.smtp;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.SmtpReply;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * Turns verdicts into what a hook answers. A pass is DECLINED, never OK: OK would skip the checks
 * that come after ours.
 */
final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  /** Asks, and answers 451 when asking fails: a fault of ours loses no mail and opens no door. */
  static HookResult to(SMTPSession session, Supplier<Verdict> question) {
    try {
      return of(Objects.requireNonNull(question.get(), "no verdict"));
    } catch (RuntimeException | Error fault) {
      LOG.error("A rule could not be checked; the peer was told to try again", fault);
      Verdict later = Verdict.defer(ReasonCode.POLICY_FAILURE);
      audit(session, later);
      return of(later);
    }
  }

  private static void audit(SMTPSession session, Verdict later) {
    try {
      new PeerTrail(session).write(Door.SMTP, "fault", later, Subject.ofEnvelope("", ""));
    } catch (RuntimeException | Error fault) {
      LOG.error("The session of that rule could not be asked for its peer", fault);
    }
  }

  private static HookResult of(Verdict verdict) {
    if (verdict instanceof Verdict.Refuse refuse) {
      return with(HookReturnCode.deny(), refuse.reason());
    }
    if (verdict instanceof Verdict.Defer defer) {
      return with(HookReturnCode.denySoft(), defer.reason());
    }
    return HookResult.DECLINED;
  }

  private static HookResult with(HookReturnCode answer, ReasonCode reason) {
    SmtpReply reply = reason.reply().orElse(new SmtpReply(451, "4.3.0"));
    return HookResult.builder()
        .hookReturnCode(answer)
        .smtpReturnCode(Integer.toString(reply.code()))
        .smtpDescription(reply.enhanced() + " " + reason.smtpText())
        .build();
  }
}

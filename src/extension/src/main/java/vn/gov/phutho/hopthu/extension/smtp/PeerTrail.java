package vn.gov.phutho.hopthu.extension.smtp;

import java.util.function.Supplier;
import org.apache.james.protocols.smtp.SMTPSession;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * The audit lines of one SMTP dialogue. No hook writes one by itself, so that each names the peer
 * (D9, 9.3).
 */
record PeerTrail(SMTPSession session) {
  /**
   * Writes a verdict that is no pass: a pass is written at the root, once for a message.
   *
   * @return the same verdict
   */
  Verdict refusal(Door door, String rule, Verdict verdict, Supplier<Subject> subject) {
    if (!(verdict instanceof Verdict.Pass)) {
      write(door, rule, verdict, subject.get());
    }
    return verdict;
  }

  /** Writes any verdict. */
  void write(Door door, String rule, Verdict verdict, Subject subject) {
    AuditTrail.write(door, rule, verdict, subject.from(Peer.of(session)));
  }

  /** Writes what a rule refused, with what it saw. */
  void refused(Door door, String rule, ReasonCode reason, String evidence, Subject subject) {
    AuditTrail.write(door, rule, "refuse", reason, evidence, subject.from(Peer.of(session)));
  }
}

package vn.gov.phutho.hopthu.extension.audit;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D9 (9.3): one JSON line for a verdict, to the logger {@code hopthu.audit}. A pass is written once
 * for a message, where it enters the processors or leaves; a refusal at every door.
 */
public final class AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger("hopthu.audit");

  private AuditTrail() {}

  /**
   * Writes one verdict.
   *
   * @param rule what was asked, e.g. {@code send-lock}
   */
  public static void write(Door door, String rule, Verdict verdict, Subject subject) {
    LOG.info("{}", AuditLine.of(Instant.now(), door, rule, verdict, subject));
  }

  /**
   * Writes what became of a message, where that was no verdict of ours.
   *
   * @param outcome e.g. {@code delivered}
   */
  public static void write(Door door, String rule, String outcome, Subject subject) {
    LOG.info("{}", AuditLine.of(Instant.now(), door, rule, outcome, subject));
  }

  /**
   * Writes what was done by a rule that may do something else than refuse.
   *
   * @param outcome e.g. {@code tag}
   * @param evidence what the rule saw; addresses at most
   */
  public static void write(
      Door door, String rule, String outcome, ReasonCode reason, String evidence, Subject subject) {
    LOG.info("{}", AuditLine.of(Instant.now(), door, rule, outcome, reason, evidence, subject));
  }
}

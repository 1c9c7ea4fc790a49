package vn.gov.phutho.hopthu.extension.health;

import static vn.gov.phutho.hopthu.extension.health.ServerRules.hook;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.smtp;
import static vn.gov.phutho.hopthu.extension.health.StepRules.before;
import static vn.gov.phutho.hopthu.extension.health.StepRules.has;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of the table {@link Placement} about mail for suspended accounts (6.1). They hold while such
 * mail is accepted too, so that refusing it is a setting and nothing else.
 */
final class SuspendedRules {
  private static final String MAILET = "vn.gov.phutho.hopthu.extension.mailet.";
  private static final Part LOOK = Part.of(MAILET + "RecipientIsSuspended");
  private static final Part DECIDES = Part.of(MAILET + "SuspendedMailbox");
  private static final String PROCESSOR = "suspended";

  private static final Demand SET =
      new Demand("D6", "mail for a suspended account is taken or not, as it is set");
  private static final Demand KEPT =
      new Demand("D6", "what a suspended account does not take is not lost in silence");

  static final List<Rule> RULES =
      List.of(
          hook("vn.gov.phutho.hopthu.extension.smtp.SuspendedHook", smtp(), SET),
          SuspendedRules::looks,
          has(PROCESSOR, MAILET + "RefusalNotice", KEPT),
          has(PROCESSOR, "ToRepository", KEPT),
          before(PROCESSOR, MAILET + "RefusalNotice", "Null", KEPT));

  private SuspendedRules() {}

  private static Stream<Fault> looks(Layout layout) {
    return QuotaRules.delivering(layout)
        .filter(
            state ->
                !QuotaRules.standsInTime(layout.processor(state), SuspendedRules::looksAndTells))
        .map(
            state ->
                new Fault(
                    "processor '" + state + "'",
                    LOOK.name() + " must lead to " + DECIDES.name() + " before all else",
                    SET));
  }

  private static boolean looksAndTells(Step step) {
    return step.matchers().equals(List.of(LOOK))
        && step.mailet().equals(DECIDES)
        && step.parameter("tellProcessor").equals(PROCESSOR);
  }
}

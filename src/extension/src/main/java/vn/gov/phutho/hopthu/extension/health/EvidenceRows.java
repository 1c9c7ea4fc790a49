package vn.gov.phutho.hopthu.extension.health;

import static vn.gov.phutho.hopthu.extension.health.ServerRules.hook;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.smtp;
import static vn.gov.phutho.hopthu.extension.health.StepRules.has;
import static vn.gov.phutho.hopthu.extension.health.StepRules.leads;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of {@link Placement} about scanning, signing and the trail. They hold while scanners and
 * key are off too, so that turning them on is a setting and nothing else.
 */
final class EvidenceRows {
  private static final String MAILET = "vn.gov.phutho.hopthu.extension.mailet.";
  private static final String DELIVERY = "GatedDelivery";
  private static final String SIGN = "DkimSign";

  /** Mailets that leave a message as it is. */
  private static final Set<String> ONLOOKERS = Set.of("MetricsMailet", "LogMessage");

  private static final Demand TRAIL = new Demand("D9", "what became of a message is written down");

  static final List<Rule> ROWS =
      List.of(
          hook(
              "vn.gov.phutho.hopthu.extension.smtp.ScanHook",
              smtp(),
              new Demand("D8", "an infected message is refused, not bounced")),
          leads("root", "ScanGuard", new Demand("D8", "JMAP has no SMTP dialogue")),
          EvidenceRows::unsigned,
          has("local-delivery", MAILET + "Recorded", TRAIL),
          has("local-delivery-silent", MAILET + "Recorded", TRAIL),
          has("sent", MAILET + "Recorded", TRAIL),
          has("error", MAILET + "Recorded", TRAIL),
          has("local-address-error", MAILET + "Recorded", TRAIL),
          has("relay-denied", MAILET + "Recorded", TRAIL),
          has("bounces", MAILET + "Recorded", TRAIL),
          has("rrt-error", MAILET + "Recorded", TRAIL));

  private EvidenceRows() {}

  private static Stream<Fault> unsigned(Layout layout) {
    return layout.processors().entrySet().stream().flatMap(EvidenceRows::unsigned);
  }

  private static Stream<Fault> unsigned(Map.Entry<String, List<Step>> processor) {
    boolean signed = false;
    for (Step step : processor.getValue()) {
      if (step.mailet().name().equals(DELIVERY) && !signed) {
        return Stream.of(
            new Fault(
                "processor '" + processor.getKey() + "'",
                SIGN + " for All must come directly before " + step.mailet().name(),
                new Demand("D9", "what leaves is signed, and not changed after it")));
      }
      signed =
          (step.isOur(SIGN) && step.takesAll())
              || (signed && ONLOOKERS.contains(step.mailet().name()));
    }
    return Stream.empty();
  }
}

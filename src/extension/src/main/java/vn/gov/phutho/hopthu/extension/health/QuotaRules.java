package vn.gov.phutho.hopthu.extension.health;

import static vn.gov.phutho.hopthu.extension.health.ServerRules.hook;
import static vn.gov.phutho.hopthu.extension.health.ServerRules.smtp;
import static vn.gov.phutho.hopthu.extension.health.StepRules.before;
import static vn.gov.phutho.hopthu.extension.health.StepRules.has;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows of the table {@link Placement} about full mailboxes (D1, 7.1). */
final class QuotaRules {
  private static final String MAILET = "vn.gov.phutho.hopthu.extension.mailet.";
  private static final Part LOOK = Part.of(MAILET + "RecipientIsFull");
  private static final String PROCESSOR = "over-quota";

  /** What may not be done with a message that will then be refused. */
  private static final Set<String> TOO_LATE =
      Set.of("VacationMailet", "OwnerSieve", "JMAPFiltering", "LocalDelivery", "Bounce");

  private static final Demand IN_TIME = new Demand("D1", "a full mailbox loses nothing in silence");

  static final List<Rule> RULES =
      List.of(
          hook(
              "vn.gov.phutho.hopthu.extension.smtp.QuotaHook",
              smtp(),
              new Demand("D1", "a full mailbox refuses mail where it is offered")),
          QuotaRules::looks,
          has(PROCESSOR, MAILET + "FullMailbox", IN_TIME),
          has(PROCESSOR, MAILET + "RefusalNotice", IN_TIME),
          has(PROCESSOR, "ToRepository", IN_TIME),
          before(PROCESSOR, MAILET + "FullMailbox", MAILET + "RefusalNotice", IN_TIME),
          before(PROCESSOR, MAILET + "RefusalNotice", "Null", IN_TIME));

  private QuotaRules() {}

  private static Stream<Fault> looks(Layout layout) {
    return Stream.concat(delivering(layout), Stream.of("error"))
        .distinct()
        .filter(state -> !standsInTime(layout.processor(state), QuotaRules::looks))
        .map(
            state ->
                new Fault(
                    "processor '" + state + "'",
                    LOOK.name() + " must lead to " + PROCESSOR + " before all else",
                    IN_TIME));
  }

  /** Processors that put mail into mailboxes. */
  static Stream<String> delivering(Layout layout) {
    return layout.processors().entrySet().stream()
        .filter(p -> p.getValue().stream().anyMatch(QuotaRules::delivers))
        .map(p -> p.getKey());
  }

  private static boolean delivers(Step step) {
    return step.mailet().equals(Part.of("LocalDelivery"));
  }

  /** Whether such a step stands before anything answers or delivers. */
  static boolean standsInTime(List<Step> steps, Predicate<Step> step) {
    return steps.stream().takeWhile(s -> !TOO_LATE.contains(s.mailet().name())).anyMatch(step);
  }

  private static boolean looks(Step step) {
    return step.matchers().equals(List.of(LOOK))
        && step.mailet().equals(Part.of("ToProcessor"))
        && step.parameter("processor").equals(PROCESSOR);
  }
}

package vn.gov.phutho.hopthu.extension.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the guards stand where nothing passes them by. */
final class Placement {
  private static final List<String> ROOT = List.of("AttachmentGuard", "SenderGuard");
  private static final List<String> HOOKS = List.of("SenderHook", "MessageHook");
  private static final String EGRESS = "EgressGuard";

  private Placement() {}

  /**
   * What is wrong with the processors, in words for an operator.
   *
   * @param processors by state, each in the order in which a message goes through
   */
  static List<String> faults(Map<String, List<Step>> processors) {
    List<String> faults = new ArrayList<>(root(processors.getOrDefault("root", List.of())));
    processors.forEach((state, steps) -> faults.addAll(processor(state, steps)));
    if (names(processors.getOrDefault("deferred", List.of())).stream()
        .noneMatch("Requeue"::equals)) {
      faults.add("processor 'deferred' must exist and requeue");
    }
    return faults;
  }

  /**
   * What is wrong with the SMTP servers.
   *
   * @param chains by server, the simple class names of the handlers in order
   */
  static List<String> hookFaults(Map<String, List<String>> chains) {
    List<String> faults = new ArrayList<>();
    chains.forEach(
        (server, handlers) -> {
          int core = handlers.indexOf("CoreCmdHandlerLoader");
          for (String hook : HOOKS) {
            int at = handlers.indexOf(hook);
            if (at < 0 || (core >= 0 && at > core)) {
              faults.add("smtpserver '" + server + "': " + hook + " must stand before the core");
            }
          }
        });
    return faults;
  }

  private static List<String> root(List<Step> steps) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < ROOT.size(); i++) {
      boolean there =
          i < steps.size() && steps.get(i).mailet().equals(ROOT.get(i)) && steps.get(i).takesAll();
      if (!there) {
        faults.add("processor 'root': mailet " + (i + 1) + " must be " + ROOT.get(i) + " for All");
      }
    }
    return faults;
  }

  private static List<String> processor(String state, List<Step> steps) {
    List<String> faults = new ArrayList<>();
    boolean sends = names(steps).contains("RemoteDelivery");
    boolean guarded =
        !steps.isEmpty() && steps.get(0).mailet().equals(EGRESS) && steps.get(0).takesAll();
    if (sends && !guarded) {
      faults.add("processor '" + state + "': " + EGRESS + " for All must come first");
    }
    for (Step step : steps) {
      String name = "processor '" + state + "': " + step.mailet();
      if (step.mailet().endsWith("Guard") && !step.onException().equals("deferred")) {
        faults.add(name + " needs onMailetException deferred");
      }
      if (step.matchers().contains("SentByMailet")) {
        faults.add(name + " is reached by the stock matcher SentByMailet");
      }
      if (step.mailet().equals("Sieve")) {
        faults.add(name + " is the stock mailet; use OwnerSieve");
      }
    }
    return faults;
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream().map(Step::mailet).toList();
  }
}

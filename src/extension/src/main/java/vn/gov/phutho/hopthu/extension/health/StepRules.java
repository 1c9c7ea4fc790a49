package vn.gov.phutho.hopthu.extension.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Kinds of rows about processors. */
final class StepRules {
  private StepRules() {}

  /**
   * The guard stands in the processor for all messages, and nothing but other guards before it: in
   * which order guards refuse is harmless.
   */
  static Rule leads(String state, String guard, Demand demand) {
    return layout ->
        leads(layout.processor(state), guard)
            ? Stream.empty()
            : Stream.of(
                new Fault(where(state), guard + " for All must come before all else", demand));
  }

  private static boolean leads(List<Step> steps, String guard) {
    return steps.stream().takeWhile(Step::isGuard).anyMatch(s -> s.isOur(guard));
  }

  /** Wherever this mailet stands, the guard leads, and only harmless mailets are in between. */
  static Rule leadsWherever(String mailet, String guard, Set<String> harmless, Demand demand) {
    return layout ->
        layout.processors().entrySet().stream()
            .filter(p -> p.getValue().stream().anyMatch(s -> s.mailet().name().equals(mailet)))
            .flatMap(p -> before(p, mailet, guard, harmless, demand));
  }

  private static Stream<Fault> before(
      Map.Entry<String, List<Step>> processor,
      String mailet,
      String guard,
      Set<String> harmless,
      Demand demand) {
    List<Step> steps = processor.getValue();
    if (!leads(steps, guard)) {
      return Stream.of(
          new Fault(where(processor.getKey()), guard + " for All must come first", demand));
    }
    return steps.stream()
        .dropWhile(Step::isGuard)
        .takeWhile(s -> !s.mailet().name().equals(mailet))
        .filter(s -> !harmless.contains(s.mailet().name()))
        .map(
            s ->
                new Fault(
                    where(processor.getKey()),
                    s.mailet().name() + " must not stand between " + guard + " and " + mailet,
                    demand));
  }

  /** A mailet or matcher of this class stands in the processor. */
  static Rule has(String state, String className, Demand demand) {
    Part part = Part.of(className);
    return layout ->
        layout.processor(state).stream().anyMatch(s -> names(s, part))
            ? Stream.empty()
            : Stream.of(new Fault(where(state), className + " is missing", demand));
  }

  /** The first stands before the second, when the second is there. */
  static Rule before(String state, String first, String second, Demand demand) {
    return layout -> {
      List<Step> steps = layout.processor(state);
      boolean late =
          steps.stream()
              .takeWhile(s -> !names(s, Part.of(first)))
              .anyMatch(s -> names(s, Part.of(second)));
      return late
          ? Stream.of(new Fault(where(state), first + " must stand before " + second, demand))
          : Stream.empty();
    };
  }

  private static boolean names(Step step, Part part) {
    return step.mailet().equals(part) || step.matchers().contains(part);
  }

  /** No step of any processor is such. */
  static Rule nowhere(Predicate<Step> bad, String cure, Demand demand) {
    return layout ->
        layout.processors().entrySet().stream()
            .flatMap(
                p ->
                    p.getValue().stream().filter(bad).map(s -> fault(p.getKey(), s, cure, demand)));
  }

  /** No step of this processor is such. */
  static Rule notIn(String state, Predicate<Step> bad, String cure, Demand demand) {
    return layout ->
        layout.processor(state).stream().filter(bad).map(s -> fault(state, s, cure, demand));
  }

  private static Fault fault(String state, Step step, String cure, Demand demand) {
    String matchers = String.join(" ", step.matchers().stream().map(Part::name).toList());
    return new Fault(where(state), step.mailet().name() + " for " + matchers + ": " + cure, demand);
  }

  private static String where(String state) {
    return "processor '" + state + "'";
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Function;

/**
 * A short scenario whose verdict depends on a guard.
 *
 * @param name of the scenario
 * @param guards whose absence, each alone, it shows: ids of the testkit's Guard
 * @param shipped how the verdict begins with the shipped configuration
 * @param attempt comes to a verdict: a reply, or a word for what became of a message
 */
record GuardProbe(
    String name, Set<String> guards, String shipped, Function<MailTier, String> attempt) {
  String verdict(MailTier tier) {
    try {
      return attempt.apply(tier);
    } catch (UncheckedIOException closed) {
      return "closed";
    }
  }

  boolean isAsShipped(String verdict) {
    return verdict.startsWith(shipped);
  }

  @Override
  public String toString() {
    return name;
  }
}

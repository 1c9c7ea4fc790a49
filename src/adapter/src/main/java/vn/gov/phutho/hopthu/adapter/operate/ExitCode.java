package vn.gov.phutho.hopthu.adapter.operate;

import java.util.Collection;
import java.util.Comparator;

/** How a command ends, from good to bad; of several items the worst wins. */
public enum ExitCode {
  OK(0),
  /** A plan has changes ({@code plan --detailed-exitcode}). */
  CHANGES(2),
  /** Some items came out, some did not. */
  PARTIAL(4),
  /** The world is not ready; the same command may succeed later (EX_TEMPFAIL). */
  TEMPORARY(75),
  /** A guardrail holds the plan back. */
  GUARD(3),
  ERROR(1),
  /** The command line is wrong (EX_USAGE). */
  USAGE(64),
  /** The configuration is wrong (EX_CONFIG). */
  CONFIG(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The code of a run over several items; {@link #OK} for none. */
  public static ExitCode worst(Collection<ExitCode> codes) {
    return codes.stream().max(Comparator.naturalOrder()).orElse(OK);
  }
}

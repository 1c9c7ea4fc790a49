package vn.gov.phutho.hopthu.testkit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says, once after a run with a failure, how to run the tests in the same order again. */
public final class ReplayOrder implements TestExecutionListener {
  private final AtomicBoolean failed = new AtomicBoolean();
  private final Appendable out;

  /** For the service loader: speaks to the standard error stream. */
  public ReplayOrder() {
    this(System.err);
  }

  ReplayOrder(Appendable out) {
    this.out = out;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      failed.set(true);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (failed.getAndSet(false)) {
      try {
        out.append("replay this order with -Dtest.seed=" + System.getProperty("test.seed") + "\n");
      } catch (java.io.IOException closed) {
        throw new java.io.UncheckedIOException(closed);
      }
    }
  }
}

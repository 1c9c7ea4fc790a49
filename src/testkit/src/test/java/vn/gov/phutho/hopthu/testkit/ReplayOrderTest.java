package vn.gov.phutho.hopthu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

class ReplayOrderTest {
  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(TestExecutionListener.class))
        .anyMatch(ReplayOrder.class::isInstance);
  }

  @Test
  void saysHowToReplayAFailingRunOnce() {
    assertThat(outputOf("fails"))
        .isEqualTo("replay this order with -Dtest.seed=" + System.getProperty("test.seed") + "\n");
  }

  @Test
  void isSilentWhenAllIsWell() {
    assertThat(outputOf("passes")).isEmpty();
  }

  private static String outputOf(String method) {
    StringBuilder out = new StringBuilder();
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestExecutionListeners(new ReplayOrder(out))
            .build();
    LauncherFactory.create(config)
        .execute(
            request()
                .selectors(selectMethod(Example.class, method))
                .configurationParameter(Inside.KEY, "true")
                .build());
    return out.toString();
  }

  /** Runs only from within this test. */
  @ExtendWith(Inside.class)
  static class Example {
    @Test
    void fails() {
      throw new AssertionError("meant");
    }

    @Test
    void passes() {}
  }

  static class Inside implements ExecutionCondition {
    static final String KEY = "hopthu.inside";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(KEY).isPresent()
          ? ConditionEvaluationResult.enabled("from the test")
          : ConditionEvaluationResult.disabled("an example, run by ReplayOrderTest");
    }
  }
}

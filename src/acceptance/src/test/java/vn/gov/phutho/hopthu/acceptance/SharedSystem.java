package vn.gov.phutho.hopthu.acceptance;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.gov.phutho.hopthu.trial.Ports;
import vn.gov.phutho.hopthu.trial.TrialSystem;

/** Gives every test class the same whole system, with the ledger in an H2 file. */
public final class SharedSystem implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TrialSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(TrialSystem.class, type -> start(), TrialSystem.class);
  }

  private static TrialSystem start() {
    return TrialSystem.start(
        new TrialSystem.Start(
            Repository.ROOT,
            Repository.state("shared-" + ProcessHandle.current().pid()),
            Ports.free(),
            Map.of()));
  }
}

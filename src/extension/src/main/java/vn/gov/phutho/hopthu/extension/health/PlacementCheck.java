package vn.gov.phutho.hopthu.extension.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.apache.james.mailetcontainer.impl.CompositeProcessorImpl;
import org.apache.james.server.core.configuration.ConfigurationProvider;
import org.apache.james.utils.PropertiesProvider;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks {@link Placement} about the configuration and about the processors that run. The two
 * readings must agree: otherwise what the files promise is not what messages go through.
 */
public final class PlacementCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu placement");

  private final CompositeProcessorImpl processors;
  private final ConfigurationProvider xml;
  private final PropertiesProvider properties;

  @Inject
  public PlacementCheck(
      CompositeProcessorImpl processors, ConfigurationProvider xml, PropertiesProvider properties) {
    this.processors = processors;
    this.xml = xml;
    this.properties = properties;
  }

  @Override
  public ComponentName componentName() {
    return NAME;
  }

  @Override
  public Publisher<Result> check() {
    return Mono.fromCallable(this::result)
        .onErrorResume(e -> Mono.just(Result.unhealthy(NAME, "the walk failed", e)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Result result() throws ConfigurationException {
    Layout configured = ConfiguredLayout.read(xml, properties);
    Map<String, List<Step>> running = RunningProcessors.read(processors);
    List<String> faults = new ArrayList<>(Placement.faults(configured.running(running)));
    faults.addAll(differences(configured.processors(), running));
    return faults.isEmpty()
        ? Result.healthy(NAME)
        : Result.unhealthy(NAME, String.join("; ", faults));
  }

  static List<String> differences(
      Map<String, List<Step>> configured, Map<String, List<Step>> running) {
    return Stream.concat(configured.keySet().stream(), running.keySet().stream())
        .distinct()
        .filter(state -> !way(configured, state).equals(way(running, state)))
        .map(state -> "processor '" + state + "' differs from mailetcontainer.xml: restart James")
        .toList();
  }

  private static List<List<Object>> way(Map<String, List<Step>> processors, String state) {
    return processors.getOrDefault(state, List.of()).stream().map(Step::way).toList();
  }
}

package vn.gov.phutho.hopthu.extension.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.apache.james.mailetcontainer.impl.CompositeProcessorImpl;
import org.apache.james.mailetcontainer.impl.MailetProcessorImpl;
import org.apache.james.mailetcontainer.impl.MatcherMailetPair;
import org.apache.james.mailetcontainer.impl.matchers.CompositeMatcher;
import org.apache.james.server.core.configuration.ConfigurationProvider;
import org.apache.mailet.Matcher;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Walks the running processors and the configured SMTP chains, and asks {@link Placement}. */
public final class PlacementCheck implements HealthCheck {
  private static final ComponentName NAME = new ComponentName("Hopthu placement");

  private final CompositeProcessorImpl processors;
  private final ConfigurationProvider configuration;

  @Inject
  public PlacementCheck(CompositeProcessorImpl processors, ConfigurationProvider configuration) {
    this.processors = processors;
    this.configuration = configuration;
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
    List<String> faults = new ArrayList<>(Placement.faults(steps()));
    faults.addAll(Placement.hookFaults(chains()));
    return faults.isEmpty()
        ? Result.healthy(NAME)
        : Result.unhealthy(NAME, String.join("; ", faults));
  }

  private Map<String, List<Step>> steps() {
    Map<String, List<Step>> all = new LinkedHashMap<>();
    for (String state : processors.getProcessorStates()) {
      if (processors.getProcessor(state) instanceof MailetProcessorImpl processor) {
        all.put(state, processor.getPairs().stream().map(PlacementCheck::step).toList());
      }
    }
    return all;
  }

  private static Step step(MatcherMailetPair pair) {
    String onException = pair.getMailet().getMailetConfig().getInitParameter("onMailetException");
    return new Step(
        matchers(pair.getMatcher()).toList(),
        pair.getMailet().getClass().getSimpleName(),
        Objects.requireNonNullElse(onException, ""));
  }

  private static Stream<String> matchers(Matcher matcher) {
    Stream<String> own = Stream.of(matcher.getClass().getSimpleName());
    return matcher instanceof CompositeMatcher composite
        ? Stream.concat(own, composite.getMatchers().stream().flatMap(PlacementCheck::matchers))
        : own;
  }

  private Map<String, List<String>> chains() throws ConfigurationException {
    Map<String, List<String>> chains = new LinkedHashMap<>();
    for (HierarchicalConfiguration<ImmutableNode> server :
        configuration.getConfiguration("smtpserver").configurationsAt("smtpserver")) {
      if (server.getBoolean("[@enabled]", true)) {
        chains.put(
            server.getString("jmxName", "smtpserver"),
            Stream.of(server.getStringArray("handlerchain.handler[@class]"))
                .map(c -> c.substring(c.lastIndexOf('.') + 1))
                .toList());
      }
    }
    return chains;
  }
}

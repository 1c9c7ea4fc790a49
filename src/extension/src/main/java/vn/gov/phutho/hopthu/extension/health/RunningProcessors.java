package vn.gov.phutho.hopthu.extension.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.james.mailetcontainer.impl.CompositeProcessorImpl;
import org.apache.james.mailetcontainer.impl.MailetProcessorImpl;
import org.apache.james.mailetcontainer.impl.MatcherMailetPair;
import org.apache.james.mailetcontainer.impl.matchers.CompositeMatcher;
import org.apache.mailet.MailetConfig;
import org.apache.mailet.Matcher;

/** Walks the processors that James really runs. */
final class RunningProcessors {
  private RunningProcessors() {}

  static Map<String, List<Step>> read(CompositeProcessorImpl processors) {
    Map<String, List<Step>> all = new LinkedHashMap<>();
    for (String state : processors.getProcessorStates()) {
      if (processors.getProcessor(state) instanceof MailetProcessorImpl processor) {
        all.put(state, processor.getPairs().stream().map(RunningProcessors::step).toList());
      }
    }
    return all;
  }

  private static Step step(MatcherMailetPair pair) {
    MailetConfig config = pair.getMailet().getMailetConfig();
    Map<String, String> parameters = new TreeMap<>();
    config
        .getInitParameterNames()
        .forEachRemaining(name -> parameters.put(name, config.getInitParameter(name)));
    parameters.keySet().removeIf(k -> k.startsWith("["));
    return new Step(
        matchers(pair.getMatcher()).toList(),
        Part.of(pair.getMailet().getClass().getName()),
        parameters);
  }

  private static Stream<Part> matchers(Matcher matcher) {
    Stream<Part> own = Stream.of(Part.of(matcher.getClass().getName()));
    return matcher instanceof CompositeMatcher composite
        ? Stream.concat(own, composite.getMatchers().stream().flatMap(RunningProcessors::matchers))
        : own;
  }
}

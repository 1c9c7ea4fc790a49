package vn.gov.phutho.hopthu.testkit.james;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Our mailets and matchers, and that a failure defers. */
final class ProcessorGuards {
  private static final String FILE = "mailetcontainer.xml";

  private ProcessorGuards() {}

  static List<Guard> of(JamesConfiguration configuration) {
    List<Guard> guards = new ArrayList<>();
    for (Element processor : configuration.xml(FILE).elements("processor")) {
      String state = processor.getAttribute("state");
      for (Element mailet : XmlFile.below(processor, "mailet")) {
        of(state, mailet, guards);
      }
    }
    return guards;
  }

  private static void of(String state, Element mailet, List<Guard> guards) {
    String type = mailet.getAttribute("class");
    String match = mailet.getAttribute("match");
    Predicate<Element> same =
        e -> e.getAttribute("class").equals(type) && e.getAttribute("match").equals(match);
    if (JamesConfiguration.isOurs(type) || type.equals("Requeue")) {
      guards.add(guard("mailet:" + name(state, type), state, same, JamesConfiguration::remove));
    }
    if (JamesConfiguration.isOurs(match)) {
      guards.add(guard("matcher:" + name(state, match), state, same, JamesConfiguration::remove));
    }
    for (String failure : List.of("onMailetException", "onMatchException")) {
      if (XmlFile.text(mailet, failure).equals("deferred")) {
        String part = failure.equals("onMatchException") ? match : type;
        guards.add(
            guard(
                "failure:" + name(state, part) + "/" + failure,
                state,
                same,
                m -> XmlFile.below(m, failure).forEach(JamesConfiguration::remove)));
      }
    }
  }

  private static String name(String state, String type) {
    return state + "/" + JamesConfiguration.simple(type);
  }

  private static Guard guard(
      String id, String state, Predicate<Element> mailet, Consumer<Element> removal) {
    return new Guard(
        id,
        FILE,
        text -> {
          XmlFile xml = XmlFile.parse(text);
          xml.elements("processor").stream()
              .filter(p -> p.getAttribute("state").equals(state))
              .flatMap(p -> XmlFile.below(p, "mailet").stream())
              .filter(mailet)
              .toList()
              .forEach(removal);
          return xml.write();
        });
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.gov.phutho.hopthu.testkit.james.JamesConfiguration;
import vn.gov.phutho.hopthu.testkit.james.XmlFile;

/**
 * Every door and processor that a configuration opens, by name: servers and their handlers, ways to
 * log in by JMAP, routes, processors, listeners, health checks.
 */
final class Doors {
  /** Servers by file and element, with the word of their door. */
  private static final Map<String, String> SERVERS =
      Map.of(
          "smtpserver", "smtp",
          "imapserver", "imap",
          "pop3server", "pop3",
          "lmtpserver", "lmtp",
          "managesieveserver", "managesieve");

  private final JamesConfiguration configuration;

  private Doors(JamesConfiguration configuration) {
    this.configuration = configuration;
  }

  static Set<String> of(JamesConfiguration configuration) {
    Doors doors = new Doors(configuration);
    Set<String> all = new TreeSet<>();
    SERVERS.forEach((kind, word) -> doors.servers(kind, word).forEach(all::add));
    doors.processors().forEach(all::add);
    doors.files().forEach(all::add);
    return all;
  }

  private Stream<String> servers(String kind, String word) {
    return configuration.xml(kind + ".xml").elements(kind).stream()
        .filter(s -> !s.getAttribute("enabled").equals("false"))
        .flatMap(
            s -> Stream.concat(Stream.of(word + ":" + XmlFile.text(s, "jmxName")), handlers(s)));
  }

  /** James' own commands are no door of their own. */
  private static Stream<String> handlers(Element server) {
    return Stream.concat(
        XmlFile.below(server, "handler").stream()
            .map(h -> h.getAttribute("class"))
            .filter(c -> !c.endsWith("CoreCmdHandlerLoader"))
            .map(c -> "handler:" + simple(c)),
        XmlFile.below(server, "imapPackages").stream()
            .map(p -> "handler:" + simple(p.getTextContent())));
  }

  private Stream<String> processors() {
    return configuration.xml("mailetcontainer.xml").elements("processor").stream()
        // The processor that a mailet sends on to is named by an element of the same name.
        .map(p -> p.getAttribute("state"))
        .filter(state -> !state.isEmpty())
        .map(state -> "processor:" + state);
  }

  private Stream<String> files() {
    return Stream.of(
            listed("jmap.properties", "authentication.strategy.rfc8621", "jmap"),
            listed("jmap.properties", "authentication.strategy.draft", "jmap"),
            listed("webadmin.properties", "extensions.routes", "webadmin"),
            listed("extensions.properties", "guice.extension.module", "extension"),
            listed("extensions.properties", "guice.extension.startable", "extension"),
            listed("extensions.properties", "guice.extension.task", "extension"),
            listed("healthcheck.properties", "additional.healthchecks", "healthcheck"),
            listeners("listener"),
            listeners("preDeletionHook"),
            configuration.property("jmx.properties", "jmx.enabled").equals("false")
                ? Stream.<String>empty()
                : Stream.of("jmx:jmx"))
        .flatMap(s -> s);
  }

  private Stream<String> listed(String file, String key, String word) {
    return Arrays.stream(configuration.property(file, key).split(",", -1))
        .filter(c -> !c.isBlank())
        .map(c -> word + ":" + simple(c));
  }

  private Stream<String> listeners(String element) {
    List<Element> elements = configuration.xml("listeners.xml").elements(element);
    return elements.stream().map(e -> element + ":" + simple(XmlFile.text(e, "class")));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1).strip();
  }
}

package vn.gov.phutho.hopthu.extension.health;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.apache.james.server.core.configuration.ConfigurationProvider;
import org.apache.james.utils.PropertiesProvider;

/** Reads a layout from James' configuration files, variables of the environment filled in. */
final class ConfiguredLayout {
  private static final List<String> KINDS =
      List.of("smtpserver", "imapserver", "pop3server", "lmtpserver", "managesieveserver");
  private static final List<String> PROPERTY_FILES = List.of("jmap", "webadmin", "jmx");

  private ConfiguredLayout() {}

  /**
   * Reads all of it.
   *
   * @throws ConfigurationException when a file cannot be parsed
   */
  static Layout read(ConfigurationProvider xml, PropertiesProvider properties)
      throws ConfigurationException {
    List<Server> servers = new ArrayList<>();
    for (String kind : KINDS) {
      xml.getConfiguration(kind).configurationsAt(kind).stream()
          .filter(c -> c.getBoolean("[@enabled]", true))
          .map(c -> server(kind, c))
          .forEach(servers::add);
    }
    Map<String, Map<String, String>> files = new LinkedHashMap<>();
    files.put("usersrepository", values(xml.getConfiguration("usersrepository")));
    for (String file : PROPERTY_FILES) {
      files.put(file, properties(properties, file));
    }
    return new Layout(processors(xml.getConfiguration("mailetcontainer")), servers, files);
  }

  private static Map<String, String> properties(PropertiesProvider files, String name)
      throws ConfigurationException {
    try {
      return values(files.getConfiguration(name));
    } catch (FileNotFoundException missing) {
      // James goes on with its own defaults, which the rules then do not find set.
      return Map.of();
    }
  }

  private static Map<String, String> values(Configuration configuration) {
    Map<String, String> values = new TreeMap<>();
    configuration
        .getKeys()
        .forEachRemaining(k -> values.put(k, String.join(",", configuration.getStringArray(k))));
    return values;
  }

  private static Server server(String kind, HierarchicalConfiguration<ImmutableNode> server) {
    List<Part> handlers =
        Stream.of(server.getStringArray("handlerchain.handler[@class]")).map(Part::of).toList();
    return new Server(kind, server.getString("jmxName", kind), handlers, values(server));
  }

  private static Map<String, List<Step>> processors(HierarchicalConfiguration<ImmutableNode> root) {
    Map<String, List<Step>> processors = new LinkedHashMap<>();
    for (HierarchicalConfiguration<ImmutableNode> processor :
        root.configurationsAt("processors.processor")) {
      Map<String, List<Part>> composites = new LinkedHashMap<>();
      composites(processor, composites);
      processors.put(
          processor.getString("[@state]", ""),
          processor.configurationsAt("mailet").stream().map(m -> step(m, composites)).toList());
    }
    return processors;
  }

  /** Adds the named composite matchers; returns what they consist of. */
  private static List<Part> composites(
      HierarchicalConfiguration<ImmutableNode> parent, Map<String, List<Part>> named) {
    List<Part> all = new ArrayList<>();
    for (HierarchicalConfiguration<ImmutableNode> matcher : parent.configurationsAt("matcher")) {
      List<Part> parts = new ArrayList<>(List.of(matcherOf(matcher)));
      parts.addAll(composites(matcher, named));
      named.put(matcher.getString("[@name]", ""), parts);
      all.addAll(parts);
    }
    return all;
  }

  private static Part matcherOf(HierarchicalConfiguration<ImmutableNode> step) {
    return step.containsKey("[@notmatch]")
        ? Part.of("MatcherInverter")
        : Part.of(step.getString("[@match]", "All"));
  }

  private static Step step(
      HierarchicalConfiguration<ImmutableNode> mailet, Map<String, List<Part>> composites) {
    List<Part> matchers =
        composites.getOrDefault(mailet.getString("[@match]", "All"), List.of(matcherOf(mailet)));
    Map<String, String> parameters = values(mailet);
    parameters.keySet().removeIf(k -> k.startsWith("["));
    return new Step(matchers, Part.of(mailet.getString("[@class]", "")), parameters);
  }
}

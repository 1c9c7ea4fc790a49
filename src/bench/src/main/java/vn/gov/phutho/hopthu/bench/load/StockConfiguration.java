package vn.gov.phutho.hopthu.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.gov.phutho.hopthu.testkit.james.JamesConfiguration;
import vn.gov.phutho.hopthu.testkit.james.XmlFile;

/**
 * The shipped configuration with James' own parts in place of ours, and nothing where James has
 * none: the other side of the comparison.
 */
final class StockConfiguration {
  private static final String OURS = "hopthu.";
  private static final Map<String, String> MAILETS =
      Map.of(
          "OwnerRewriteTable", "RecipientRewriteTable",
          "OwnerSieve", "Sieve",
          "GatedDelivery", "RemoteDelivery");
  private static final Map<String, String> MATCHERS = Map.of("MayLeave", "SMTPAuthSuccessful");

  private StockConfiguration() {}

  /** Written to this folder, whose files are made anew. */
  static Path write(Path shipped, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> old = Files.list(target)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    new JamesConfiguration(shipped)
        .copyTo(target)
        .editXml("mailetcontainer.xml", StockConfiguration::mailets)
        .editXml(
            "smtpserver.xml", xml -> xml.elements("handler").forEach(StockConfiguration::handler))
        .editXml(
            "listeners.xml",
            xml -> xml.elements("listener").forEach(StockConfiguration::removeFromParent))
        .edit("extensions.properties", StockConfiguration::withoutOurs)
        .edit("healthcheck.properties", StockConfiguration::withoutOurs)
        .edit("jmap.properties", StockConfiguration::withoutOurs)
        .edit("webadmin.properties", StockConfiguration::withoutOurs);
    Files.delete(target.resolve("hopthu.properties"));
    return target;
  }

  private static void mailets(XmlFile xml) {
    for (Element mailet : xml.elements("mailet")) {
      stock(mailet, "class", MAILETS);
      stock(mailet, "match", MATCHERS);
      boolean ours =
          mailet.getAttribute("class").contains(OURS)
              || mailet.getAttribute("match").contains(OURS);
      if (ours) {
        removeFromParent(mailet);
      }
    }
  }

  private static void stock(Element mailet, String attribute, Map<String, String> names) {
    String name = mailet.getAttribute(attribute);
    String simple = name.substring(name.lastIndexOf('.') + 1);
    if (name.contains(OURS) && names.containsKey(simple)) {
      mailet.setAttribute(attribute, names.get(simple));
    }
  }

  private static void handler(Element handler) {
    if (handler.getAttribute("class").contains(OURS)) {
      removeFromParent(handler);
    }
  }

  private static void removeFromParent(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static String withoutOurs(String properties) {
    return properties
        .lines()
        .filter(line -> !line.contains(OURS) || line.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

package vn.gov.phutho.hopthu.testkit.james;

import java.util.List;
import org.w3c.dom.Element;

/** The handlers of each SMTP chain that stand before James' own. */
final class HandlerGuards {
  private static final String FILE = "smtpserver.xml";

  private HandlerGuards() {}

  static List<Guard> of(JamesConfiguration configuration) {
    return configuration.xml(FILE).elements("smtpserver").stream()
        .flatMap(
            s ->
                XmlFile.below(s, "handler").stream()
                    .map(h -> h.getAttribute("class"))
                    .filter(c -> !c.endsWith("CoreCmdHandlerLoader"))
                    .map(c -> guard(XmlFile.text(s, "jmxName"), c)))
        .toList();
  }

  private static Guard guard(String server, String className) {
    return new Guard(
        "handler:" + server + "/" + JamesConfiguration.simple(className),
        FILE,
        text -> without(text, server, className));
  }

  private static String without(String text, String server, String className) {
    XmlFile xml = XmlFile.parse(text);
    for (Element element : xml.elements("smtpserver")) {
      if (XmlFile.text(element, "jmxName").equals(server)) {
        XmlFile.below(element, "handler").stream()
            .filter(h -> h.getAttribute("class").equals(className))
            .forEach(JamesConfiguration::remove);
      }
    }
    return xml.write();
  }
}

package vn.gov.phutho.hopthu.testkit.james;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Settings that close or bound a door, each with the value that opens it. */
final class SettingGuards {
  /** Of every server of a kind that is switched on; {@code @} before an attribute. */
  private record OfServer(String kind, String path, String safe, String open) {}

  /** Of a property file. */
  private record OfFile(String file, String key, String open) {}

  private static final String ANY = "";
  private static final String REMOVED = "";

  private static final List<OfServer> SERVERS =
      List.of(
          new OfServer("smtpserver", "authorizedAddresses", ANY, "127.0.0.0/8"),
          new OfServer("smtpserver", "requireSSL", "true", "false"),
          new OfServer("smtpserver", "plainAuthEnabled", "false", "true"),
          new OfServer("smtpserver", "maxmessagesize", ANY, REMOVED),
          new OfServer("smtpserver", "heloEhloEnforcement", "true", "false"),
          new OfServer("smtpserver", "connectionLimit", ANY, REMOVED),
          new OfServer("smtpserver", "connectionLimitPerIP", ANY, REMOVED),
          new OfServer("imapserver", "requireSSL", "true", "false"),
          new OfServer("imapserver", "literalSizeLimit", ANY, REMOVED),
          new OfServer("imapserver", "connectionLimit", ANY, REMOVED),
          new OfServer("imapserver", "connectionLimitPerIP", ANY, REMOVED),
          new OfServer("pop3server", "tls@socketTLS", "true", "false"),
          new OfServer("pop3server", "connectionLimit", ANY, REMOVED),
          new OfServer("pop3server", "connectionLimitPerIP", ANY, REMOVED),
          new OfServer("managesieveserver", "tls@socketTLS", "true", "false"),
          new OfServer("managesieveserver", "connectionLimit", ANY, REMOVED),
          new OfServer("managesieveserver", "connectionLimitPerIP", ANY, REMOVED));

  private static final List<OfFile> FILES =
      List.of(
          new OfFile(
              "jmap.properties",
              "authentication.strategy.rfc8621",
              "vn.gov.phutho.hopthu.extension.jmap.WatchedPassword,XUserAuthenticationStrategy"),
          new OfFile(
              "jmap.properties",
              "authentication.strategy.draft",
              "AccessTokenAuthenticationStrategy"),
          new OfFile("jmap.properties", "user.provisioning.enabled", "true"),
          new OfFile("webadmin.properties", "jwt.enabled", "false"),
          new OfFile("webadmin.properties", "host", "0.0.0.0"),
          new OfFile("jmx.properties", "jmx.enabled", "true"));

  private SettingGuards() {}

  static List<Guard> of(JamesConfiguration configuration) {
    return Stream.of(
            SERVERS.stream().flatMap(s -> ofServers(configuration, s)),
            FILES.stream().map(SettingGuards::ofFile),
            Stream.of("connectionTimeout", "readTimeout").map(SettingGuards::ofDirectory),
            Stream.of(lmtp()))
        .flatMap(g -> g)
        .toList();
  }

  private static Stream<Guard> ofServers(JamesConfiguration configuration, OfServer setting) {
    String file = setting.kind() + ".xml";
    return configuration.xml(file).elements(setting.kind()).stream()
        .filter(s -> !s.getAttribute("enabled").equals("false"))
        .filter(s -> setting.safe().equals(ANY) || setting.safe().equals(read(s, setting.path())))
        .map(s -> XmlFile.text(s, "jmxName"))
        .map(name -> guard(file, name, setting));
  }

  private static Guard guard(String file, String server, OfServer setting) {
    return new Guard(
        "setting:" + server + "/" + setting.path(),
        file,
        text -> {
          XmlFile xml = XmlFile.parse(text);
          xml.elements(setting.kind()).stream()
              .filter(s -> XmlFile.text(s, "jmxName").equals(server))
              .forEach(s -> open(s, setting));
          return xml.write();
        });
  }

  private static String read(Element server, String path) {
    String[] parts = path.split("@", 2);
    return parts.length == 1
        ? XmlFile.text(server, path)
        : XmlFile.below(server, parts[0]).get(0).getAttribute(parts[1]);
  }

  private static void open(Element server, OfServer setting) {
    String[] parts = setting.path().split("@", 2);
    Element element = XmlFile.below(server, parts[0]).get(0);
    if (parts.length == 2) {
      element.setAttribute(parts[1], setting.open());
    } else if (setting.open().equals(REMOVED)) {
      JamesConfiguration.remove(element);
    } else {
      element.setTextContent(setting.open());
    }
  }

  private static Guard ofFile(OfFile setting) {
    String line = "(?m)^" + setting.key().replace(".", "\\.") + "=.*$";
    return new Guard(
        "setting:" + setting.file() + "/" + setting.key(),
        setting.file(),
        text -> text.replaceFirst(line, setting.key() + "=" + setting.open()));
  }

  private static Guard ofDirectory(String attribute) {
    return new Guard(
        "setting:usersrepository.xml/" + attribute,
        "usersrepository.xml",
        text -> text.replaceFirst("\\s" + attribute + "=\"[^\"]*\"", ""));
  }

  private static Guard lmtp() {
    return new Guard(
        "setting:lmtpserver.xml/enabled",
        "lmtpserver.xml",
        text -> text.replace("enabled=\"false\"", "enabled=\"true\""));
  }
}

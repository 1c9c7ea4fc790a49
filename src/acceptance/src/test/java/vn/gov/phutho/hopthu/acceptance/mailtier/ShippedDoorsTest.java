package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.gov.phutho.hopthu.acceptance.Repository;

/** What config/james opens, and to whom (12.2b, D5, D6, D10). */
class ShippedDoorsTest {
  private static final Path SHIPPED = Repository.ROOT.resolve("config/james");

  /** The enabled servers of one file. */
  private static List<Element> servers(String kind) {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(SHIPPED.resolve(kind + ".xml").toFile())
              .getDocumentElement();
      return children(root, kind).stream()
          .filter(s -> !"false".equals(s.getAttribute("enabled")))
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(kind, e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The value as it is without a variable of the environment. */
  private static String text(Element server, String name) {
    List<Element> found = children(server, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).getTextContent().strip().replaceAll("\\$\\{env:[A-Z_]+:-(.*)}", "$1");
  }

  private static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(SHIPPED.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void noNetworkSendsWithoutALogin() {
    assertThat(servers("smtpserver")).hasSize(3);
    for (Element server : servers("smtpserver")) {
      assertThat(text(server, "authorizedAddresses")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"smtpserver", "imapserver", "managesieveserver", "pop3server", "lmtpserver"})
  void everyServerLimitsConnections(String kind) {
    for (Element server : servers(kind)) {
      assertThat(Integer.parseInt(text(server, "connectionLimit"))).isPositive();
      assertThat(Integer.parseInt(text(server, "connectionLimitPerIP"))).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({"smtpserver", "imapserver"})
  void noLoginIsInClearText(String kind) {
    for (Element server : servers(kind)) {
      assertThat(text(server, "requireSSL")).isEqualTo("true");
    }
  }

  @Test
  void managesieveAndPop3SpeakTlsFromTheFirstByteOrAskForIt() {
    for (Element server : servers("managesieveserver")) {
      assertThat(children(server, "tls").get(0).getAttribute("socketTLS")).isEqualTo("true");
    }
    for (Element server : servers("pop3server")) {
      Element tls = children(server, "tls").get(0);
      assertThat(List.of(tls.getAttribute("socketTLS"), tls.getAttribute("startTLS")))
          .contains("true");
    }
  }

  @Test
  void whereOthersDeliverNobodyLogsIn() {
    assertThat(servers("smtpserver"))
        .filteredOn(s -> text(s, "jmxName").equals("smtpserver-mx"))
        .singleElement()
        .satisfies(s -> assertThat(text(s, "announce")).isEqualTo("never"))
        .satisfies(s -> assertThat(text(s, "plainAuthEnabled")).isEqualTo("false"));
  }

  @Test
  void imapLiteralsAreLimited() {
    assertThat(servers("imapserver")).isNotEmpty();
    for (Element server : servers("imapserver")) {
      assertThat(text(server, "literalSizeLimit")).matches("[1-9][0-9]?M");
    }
  }

  @Test
  void noTokenOfAnIdentityProviderPassesTheBindBy() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(f -> f.toString().endsWith("server.xml")).toList()) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContain("<oidc");
      }
    }
  }

  @Test
  void webAdminIsForThisMachineAndAsksForAToken() throws IOException {
    Properties admin = properties("webadmin.properties");
    assertThat(admin.getProperty("host")).isEqualTo("${env:HOPTHU_WEBADMIN_HOST:-localhost}");
    assertThat(admin.getProperty("jwt.enabled")).isEqualTo("true");
    assertThat(admin.getProperty("jwt.publickeypem.url")).isNotBlank();
  }

  @Test
  void jmxIsOff() throws IOException {
    assertThat(properties("jmx.properties").getProperty("jmx.enabled")).isEqualTo("false");
  }

  @Test
  void jmapKnowsPasswordsAlone() throws IOException {
    Properties jmap = properties("jmap.properties");
    assertThat(jmap.getProperty("authentication.strategy.rfc8621"))
        .isEqualTo("vn.gov.phutho.hopthu.extension.jmap.WatchedPassword");
    assertThat(jmap.getProperty("authentication.strategy.draft")).endsWith(".ClosedDoor");
    assertThat(jmap.getProperty("jmap.version.default")).isEqualTo("rfc-8621");
  }

  @Test
  void hasNoModeByDefault() throws IOException {
    Properties hopthu = properties("hopthu.properties");
    assertThat(hopthu.getProperty("inbound.forward.mode")).isEqualTo("refuse");
    assertThat(hopthu.getProperty("identity.from.outside")).isEqualTo("refuse");
  }
}

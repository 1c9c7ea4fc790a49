package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** The same over the wire: what a running James lets nobody do. */
@ExtendWith(SharedMailTier.class)
class ClosedDoorsTest {
  private static final String DRAFT = "application/json; jmapVersion=draft";
  private static final String RFC8621 = "application/json; jmapVersion=rfc-8621";

  private final MailTier tier;

  ClosedDoorsTest(MailTier tier) {
    this.tier = tier;
  }

  private int jmap(String path, String accept, String name, String value)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tier.ports().jmap() + path))
            .header("Accept", accept)
            .header("Content-Type", "application/json")
            .header(name, value)
            .POST(HttpRequest.BodyPublishers.ofString("{\"using\":[],\"methodCalls\":[]}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String basic(Person person) {
    String pair = person.address() + ":" + person.secret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesNoPasswordWhereOtherServersDeliver() {
    Person live = tier.person("loginonmx");
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      assertThat(mx.lines()).noneMatch(l -> l.contains("AUTH"));
      assertThat(mx.login(live.address(), live.secret())).startsWith("5");
      mx.startTls();
      assertThat(mx.lines()).noneMatch(l -> l.contains("250-AUTH") || l.contains("250 AUTH"));
      assertThat(mx.login(live.address(), live.secret())).startsWith("5");
    }
  }

  @Test
  void takesNoPasswordInClearTextOnSubmission() {
    Person live = tier.person("clearlogin");
    try (SmtpDialogue submission = SmtpDialogue.open(tier.ports().submission())) {
      assertThat(submission.login(live.address(), live.secret()))
          .startsWith("538 5.7.11")
          .contains("encryption-required");
    }
  }

  @Test
  void relaysForNobodyOnThisMachine() {
    try (SmtpDialogue mx = SmtpDialogue.open(tier.ports().mx())) {
      mx.say("MAIL FROM:<x@example.org>");
      assertThat(mx.say("RCPT TO:<someone@example.net>")).startsWith("5");
    }
  }

  @Test
  void takesNoImapLoginInClearTextAndNoEndlessLiteral() throws IOException {
    Person live = tier.person("clearimap");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tier.ports().imap())) {
      socket.setSoTimeout(30_000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(in.readLine()).startsWith("* OK");
      assertThat(say(socket, in, "a LOGIN " + live.address() + " " + live.secret()))
          .startsWith("a NO");
      assertThat(say(socket, in, "b LOGIN {900000000}"))
          .as("refused at the first octets of it")
          .startsWith("b ");
    }
  }

  /** The first tagged line; James offers to go on, and looks at the size when something comes. */
  private static String say(Socket socket, BufferedReader in, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    String reply = in.readLine();
    while (reply != null && (reply.startsWith("* ") || reply.startsWith("+ "))) {
      if (reply.startsWith("+ ")) {
        socket.getOutputStream().write("x\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      reply = in.readLine();
    }
    return String.valueOf(reply);
  }

  @Test
  void jmapTakesNoTokenAndNoNameOfAProxy() throws IOException, InterruptedException {
    Person live = tier.person("jmaptoken");
    assertThat(jmap("/jmap", RFC8621, "Authorization", basic(live)))
        .as("the same with the password")
        .isNotEqualTo(401);
    assertThat(jmap("/jmap", RFC8621, "X-User", live.address())).isEqualTo(401);
    assertThat(jmap("/jmap", RFC8621, "Authorization", "Bearer " + unsigned(live))).isEqualTo(401);
  }

  @Test
  void jmapDraftIsClosed() throws IOException, InterruptedException {
    Person live = tier.person("jmapdraft");
    assertThat(jmap("/jmap", DRAFT, "Authorization", basic(live))).isEqualTo(401);
    assertThat(jmap("/jmap", DRAFT, "X-User", live.address())).isEqualTo(401);
  }

  private static String unsigned(Person person) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String header = "{\"alg\":\"none\"}";
    String claims = "{\"sub\":\"" + person.address() + "\",\"exp\":9999999999}";
    return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".";
  }

  @Test
  void webAdminKnowsTheAdaptersKeyAlone() {
    assertThat(tier.admin().withoutToken("GET", "/users").statusCode()).isEqualTo(401);
    AdminClient stranger = new AdminClient(tier.ports().webAdmin(), new AdminClient.Key());
    assertThat(stranger.send("GET", "/users", "").statusCode()).isEqualTo(401);
    assertThat(tier.admin().send("GET", "/users", "").statusCode()).isEqualTo(200);
  }
}

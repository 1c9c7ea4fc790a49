package vn.gov.phutho.hopthu.trial.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An owner's ManageSieve session (RFC 5804): puts a script and makes it the active one. */
public final class SieveDialogue implements AutoCloseable {
  private final LineDialogue lines;

  private SieveDialogue(int port) {
    lines = new LineDialogue(port);
    answer();
  }

  /** Connects in TLS and logs in; throws when the login is refused. */
  public static SieveDialogue open(int port, String address, String secret) {
    SieveDialogue dialogue = new SieveDialogue(port);
    String login = dialogue.login(address, secret);
    if (!login.startsWith("OK")) {
      dialogue.close();
      throw new IllegalStateException("ManageSieve refuses the login: " + login);
    }
    return dialogue;
  }

  /** What the server says to a login in a session of its own. */
  public static String loginAnswer(int port, String address, String secret) {
    try (SieveDialogue dialogue = new SieveDialogue(port)) {
      return dialogue.login(address, secret);
    }
  }

  /** Puts the script and activates it; returns the first answer that is not OK, or OK. */
  public String activate(String name, String script) {
    int octets = script.getBytes(StandardCharsets.UTF_8).length;
    String put = say("PUTSCRIPT \"" + name + "\" {" + octets + "+}\r\n" + script);
    return put.startsWith("OK") ? say("SETACTIVE \"" + name + "\"") : put;
  }

  /** What the server says to a script that it shall not keep. */
  public String check(String script) {
    int octets = script.getBytes(StandardCharsets.UTF_8).length;
    return say("CHECKSCRIPT {" + octets + "+}\r\n" + script);
  }

  /** The owner's scripts, as the server lists them. */
  public List<String> scripts() {
    lines.write("LISTSCRIPTS");
    List<String> scripts = new ArrayList<>();
    String line = lines.read();
    while (!line.startsWith("OK")) {
      scripts.add(line);
      line = lines.read();
    }
    return scripts;
  }

  /** What the server says until it ends the connection; throws when it has not in that time. */
  public List<String> untilEnd(Duration within) {
    return lines.untilEnd(within);
  }

  private String login(String address, String secret) {
    return say("AUTHENTICATE \"PLAIN\" \"" + LineDialogue.plain("", address, secret) + "\"");
  }

  private String say(String line) {
    lines.write(line);
    return answer();
  }

  private String answer() {
    String line = lines.read();
    while (!line.startsWith("OK") && !line.startsWith("NO") && !line.startsWith("BYE")) {
      line = lines.read();
    }
    return line;
  }

  @Override
  public void close() {
    lines.close();
  }
}

package vn.gov.phutho.hopthu.trial.mail;

import java.time.Duration;
import java.util.List;

/** A POP3 session (RFC 1939) in TLS, command by command. */
public final class PopDialogue implements AutoCloseable {
  private final LineDialogue lines;

  private PopDialogue(int port) {
    lines = new LineDialogue(port);
    lines.read();
  }

  /** Connects and reads the greeting. */
  public static PopDialogue open(int port) {
    return new PopDialogue(port);
  }

  /** Says a command and returns the first line of the answer. */
  public String say(String command) {
    lines.write(command);
    return lines.read();
  }

  /** USER and PASS; returns the answer to the latter. */
  public String login(String address, String secret) {
    say("USER " + address);
    return say("PASS " + secret);
  }

  /** What the server says until it ends the connection; throws when it has not in that time. */
  public List<String> untilEnd(Duration within) {
    return lines.untilEnd(within);
  }

  @Override
  public void close() {
    lines.close();
  }
}

package vn.gov.phutho.hopthu.trial.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An IMAP session (RFC 9051) in TLS, command by command. */
public final class ImapDialogue implements AutoCloseable {
  private final LineDialogue lines;
  private int tag;
  private List<String> untagged = List.of();

  private ImapDialogue(int port) {
    lines = new LineDialogue(port);
    lines.read();
  }

  /** Connects and reads the greeting. */
  public static ImapDialogue open(int port) {
    return new ImapDialogue(port);
  }

  /** Says a command; returns the tagged answer without its tag, e.g. {@code OK NOOP completed.} */
  public String say(String command) {
    tag++;
    String mark = "t" + tag;
    lines.write(mark + " " + command);
    return answer(mark + " ");
  }

  public String login(String address, String secret) {
    return say("LOGIN \"" + address + "\" \"" + secret + "\"");
  }

  /** AUTHENTICATE PLAIN; empty {@code actFor} for oneself. */
  public String authenticate(String actFor, String address, String secret) {
    return say("AUTHENTICATE PLAIN " + LineDialogue.plain(actFor, address, secret));
  }

  /** Begins to idle (RFC 2177). */
  public void idle() {
    tag++;
    lines.write("t" + tag + " IDLE");
    String line = lines.read();
    while (!line.startsWith("+")) {
      line = lines.read();
    }
  }

  /** What came before the last tagged answer. */
  public List<String> untagged() {
    return untagged;
  }

  /** What the server says until it ends the connection; throws when it has not in that time. */
  public List<String> untilEnd(Duration within) {
    return lines.untilEnd(within);
  }

  private String answer(String mark) {
    List<String> before = new ArrayList<>();
    String line = lines.read();
    while (!line.startsWith(mark)) {
      before.add(line);
      line = lines.read();
    }
    untagged = List.copyOf(before);
    return line.substring(mark.length());
  }

  @Override
  public void close() {
    lines.close();
  }
}

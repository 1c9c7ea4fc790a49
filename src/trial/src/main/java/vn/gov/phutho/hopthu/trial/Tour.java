package vn.gov.phutho.hopthu.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient.Answer;
import vn.gov.phutho.hopthu.trial.adapter.HopthuClient.Item;
import vn.gov.phutho.hopthu.trial.mail.ImapSession;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SieveDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * The short tour: signed samples go in through the public HTTP interface, and real clients see what
 * became of them. A second start in the same folder finds the documents known and tours what is
 * left to see.
 */
final class Tour {
  private static final String DOMAIN = "@phutho.gov.vn";
  private static final String LIVE = "hungtm" + DOMAIN;
  private static final String REVOKED = "hungtm2" + DOMAIN;
  private static final String UNTOUCHED = "huongtm" + DOMAIN;
  private static final String OUTSIDE = "ban.doc@example.com";
  private static final int LIMIT = 20 * 1024 * 1024;

  private final TrialSystem system;
  private final Path samples;
  private final Report report;

  Tour(TrialSystem system, Path samples, PrintStream out) {
    this.system = system;
    this.samples = samples;
    this.report = new Report(out);
  }

  /** Runs it; true when everything came out as it should. */
  boolean run() throws IOException {
    report.title("1. Documents become mailboxes / Văn bản thành hộp thư");
    String number = submit("03-issue-three-namesakes.json");
    submit("03-issue-ten-one-bad.json");
    report.title("2. The initial secret is changed / Đổi mật khẩu khởi tạo");
    String live = owner(number, "1", LIVE, "Doi-Che-Long-Coc-5");
    String leaving = owner(number, "2", REVOKED, "Nui-Nghia-Linh-9");
    report.check("IMAP lets " + LIVE + " in", imap(LIVE, live));
    report.title("3. A live account sends / Hộp thư đang hoạt động gửi thư");
    try (SmtpDialogue smtp = submission(LIVE, live)) {
      String reply = smtp.send(LIVE, OUTSIDE, Messages.text(LIVE, OUTSIDE, "tour-live"));
      report.dialogue(smtp.lines());
      report.check("sent: " + reply, reply.startsWith("250"));
      report.check("the internet has it", Waiting.until(() -> outside("tour-live")));
    }
    refusals(live, leaving);
    return report.allWell();
  }

  private void refusals(String live, String leaving) throws IOException {
    report.title("4. One byte over 20 MB / Quá 20 MB một byte (7.1)");
    try (SmtpDialogue smtp = submission(LIVE, live)) {
      String message = Messages.attachments(LIVE, OUTSIDE, "tour-heavy", LIMIT + 1);
      refused(smtp, smtp.send(LIVE, OUTSIDE, message), "552 5.3.4");
    }
    report.title("5. A revoked account / Hộp thư bị thu hồi (5.4d)");
    submit("03-revoke.json");
    try (SmtpDialogue smtp = submission(REVOKED, leaving)) {
      refused(smtp, smtp.say("MAIL FROM:<" + REVOKED + ">"), "550 5.7.1");
    }
    report.check("IMAP still lets " + REVOKED + " in", imap(REVOKED, leaving));
    deliver(REVOKED, "tour-kept");
    report.check("it still receives", inbox(REVOKED, leaving, "tour-kept"));
    report.check("its successor has a copy", inbox(LIVE, live, "tour-kept"));
    report.title("6. A Sieve redirect out of official mail / Chuyển thư tự động ra ngoài (13.5)");
    try (SieveDialogue sieve = SieveDialogue.open(system.ports().james().sieve(), LIVE, live)) {
      String answer = sieve.activate("out", redirect());
      report.line("PUTSCRIPT redirect \"me@example.com\" -> " + answer);
      report.check("it is refused", answer.startsWith("NO") && answer.contains("13.5"));
    }
    deliver(LIVE, "tour-redirect");
    report.check("it stays in the owner's inbox", inbox(LIVE, live, "tour-redirect"));
    report.check("nothing left", !outside("tour-redirect"));
    report.title("7. A login before the first change / Đăng nhập khi chưa đổi mật khẩu (14)");
    report.check("IMAP refuses " + UNTOUCHED, !imap(UNTOUCHED, "whatever-It-Is-1"));
  }

  private boolean outside(String subject) {
    return system.remote().subjects().contains(subject);
  }

  private static String redirect() {
    return "redirect \"me@example.com\";\r\n";
  }

  private String submit(String sample) throws IOException {
    Answer answer = system.submitAndSettle(Files.readString(samples.resolve(sample)));
    String number = String.valueOf(answer.body().get("number"));
    report.line(sample + " (" + number + ")");
    for (Item item : answer.items()) {
      report.line(
          String.format(
              "  item %-3s %-8s %-28s %s",
              item.item(), item.state(), item.address(), String.join(", ", item.reasons())));
      if (!item.address().isEmpty()) {
        // James keeps its mailboxes in memory: after a second start the adapter makes them again.
        report.check(
            "James has " + item.address(),
            Waiting.until(() -> system.inspection().mailbox(item.address()).statusCode() == 200));
        report.line("    " + system.inspection().line(item.address()));
      }
    }
    report.check(
        sample + " is settled",
        answer.items().stream().noneMatch(i -> i.state().equals("accepted")));
    return number;
  }

  /**
   * Takes the initial secret and changes it; a second start finds what the owner chose in the
   * folder.
   */
  private String owner(String number, String item, String address, String chosen)
      throws IOException {
    Path kept = system.folder().root().resolve("owners/" + address);
    if (Files.exists(kept)) {
      return Files.readString(kept).strip();
    }
    Answer handed = system.requests().initialSecret(number, item);
    report.check("handed over once: " + handed.status(), handed.status() == 200);
    int again = system.requests().initialSecret(number, item).status();
    report.check("not a second time: " + again, again == 410);
    String initial = String.valueOf(handed.body().get("secret"));
    report.check("IMAP refuses the initial secret", !imap(address, initial));
    Answer weak = system.requests().changeSecret(address, initial, "hungtm123456");
    report.check("a weak one is refused: " + weak.reasons(), weak.status() == 400);
    Answer changed = system.requests().changeSecret(address, initial, chosen);
    report.check(
        "a good one is taken: " + changed.status() + changed.reasons(), changed.status() == 204);
    if (changed.status() == 204) {
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, chosen + "\n");
    }
    return chosen;
  }

  private SmtpDialogue submission(String address, String secret) {
    return SmtpDialogue.submission(system.ports().james().submission(), address, secret);
  }

  private void refused(SmtpDialogue smtp, String reply, String expected) {
    report.dialogue(smtp.lines());
    report.check("refused with " + expected, reply.startsWith(expected));
  }

  private boolean imap(String address, String secret) {
    return ImapSession.logsIn(system.ports().james().imaps(), address, secret);
  }

  private void deliver(String to, String subject) {
    try (SmtpDialogue smtp = SmtpDialogue.open(system.ports().james().mx())) {
      String reply = smtp.send(OUTSIDE, to, Messages.text(OUTSIDE, to, subject));
      report.check("mail from outside to " + to + ": " + reply, reply.startsWith("250"));
    }
  }

  private boolean inbox(String address, String secret, String subject) {
    return Waiting.until(
        () -> {
          try (ImapSession imap =
              ImapSession.open(system.ports().james().imaps(), address, secret)) {
            return imap.subjects().contains(subject);
          } catch (jakarta.mail.MessagingException notNow) {
            return false;
          }
        });
  }

  /** Lists what the tour printed and whether it was as it should be. */
  private static final class Report {
    private final PrintStream out;
    private boolean well = true;

    Report(PrintStream out) {
      this.out = out;
    }

    void title(String text) {
      out.println("\n" + text);
    }

    void line(String text) {
      out.println("   " + text);
    }

    void dialogue(List<String> lines) {
      lines.stream()
          .filter(l -> !l.startsWith("S: 250-") && !l.contains("EHLO"))
          .forEach(l -> out.println("     " + l));
    }

    void check(String what, boolean asItShould) {
      well &= asItShould;
      out.println((asItShould ? "   ok    " : "   WRONG ") + what);
    }

    boolean allWell() {
      return well;
    }
  }
}

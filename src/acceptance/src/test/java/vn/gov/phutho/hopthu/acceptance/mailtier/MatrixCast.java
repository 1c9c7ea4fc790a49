package vn.gov.phutho.hopthu.acceptance.mailtier;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.trial.mail.ImapDialogue;
import vn.gov.phutho.hopthu.trial.mail.Messages;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/**
 * The people of one state. They set up, while they still may, whatever could send for them later:
 * open sessions, scripts, forwards; then their accounts come into the state.
 */
final class MatrixCast implements AutoCloseable {
  static final String OFFICIAL = "clerk@hanoi.gov.vn";
  static final String OTHER = "own@gmail.com";
  static final String RECEIPT_WISH = "asks for a receipt";
  private static final String SCRIPT =
      """
      require ["vacation","reject"];
      if header :contains "subject" "want redirect official" { redirect "clerk@hanoi.gov.vn"; }
      elsif header :contains "subject" "want redirect other" { redirect "own@gmail.com"; }
      elsif header :contains "subject" "want reject" { reject "Khong nhan."; }
      elsif header :contains "subject" "want vacation" { vacation :days 1 "Vang mat."; }
      """;

  final MailTier tier;
  final MatrixState state;
  final Person person;
  final Person onHoliday;
  final Person forwarder;
  final Person leaker;
  final Person mapped;
  final Person regexed;
  final Person successor;
  final Person leaver;
  final Person colleague;
  final SmtpDialogue submission;
  final SmtpDialogue submissions;
  final ImapDialogue imap;
  final StoredMail stored;

  MatrixCast(MailTier tier, MatrixState state) {
    this.tier = tier;
    this.state = state;
    person = tier.person("m" + state.word());
    onHoliday = tier.person("holiday" + state.word());
    forwarder = tier.person("forward" + state.word());
    leaker = tier.person("leak" + state.word());
    mapped = tier.person("mapped" + state.word());
    regexed = tier.person("regexed" + state.word());
    leaver = tier.person("leaver" + state.word());
    successor = tier.person("successor");
    colleague = tier.person("colleague");
    submission = tier.login(person);
    submissions = SmtpDialogue.openTls(tier.ports().submissions());
    submissions.login(person.address(), person.secret());
    imap = ImapDialogue.open(tier.ports().imaps());
    imap.login(person.address(), person.secret());
    setUp();
    stored = StoredMail.put(tier, person, storedSubject());
    stored.lead(colleague.address());
  }

  String alias() {
    return "alias." + person.address();
  }

  String group() {
    return "group." + person.address();
  }

  String storedSubject() {
    return "stored before " + state.word() + " of " + person.address();
  }

  private void setUp() {
    assertThat(ForwardScene.activate(tier, person, SCRIPT)).startsWith("OK");
    put(person, "[\"" + alias() + "\"]", "null");
    put(leaver, "[]", "\"" + successor.address() + "\"");
    admin(
        "POST",
        "/vacation/" + onHoliday.address(),
        "{\"enabled\":true,\"subject\":\"Vang mat\",\"textBody\":\"Vang mat.\"}");
    forward(forwarder, OFFICIAL);
    forward(leaker, OTHER);
    ForwardScene scene = new ForwardScene(tier);
    scene.address(mapped.address(), OFFICIAL);
    scene.regex(regexed.address(), "(.*)@phutho.gov.vn:${1}@hanoi.gov.vn");
    scene.group(group(), person.address());
    String request =
        Messages.text(colleague.address(), person.address(), RECEIPT_WISH)
            .replace(
                "MIME-Version",
                "Disposition-Notification-To: " + colleague.address() + "\r\nMIME-Version");
    try (SmtpDialogue dialogue = tier.login(colleague)) {
      assertThat(dialogue.send(colleague.address(), person.address(), request)).startsWith("250");
    }
    tier.awaitInbox(person, RECEIPT_WISH);
  }

  private void put(Person owner, String aliases, String handover) {
    admin(
        "PUT",
        "/hopthu/accounts/" + owner.address(),
        "{\"quotaBytes\":524288000,\"aliases\":%s,\"handover\":%s}".formatted(aliases, handover));
  }

  /** With a copy in the owner's own mailbox. */
  private void forward(Person owner, String target) {
    admin("PUT", "/address/forwards/" + owner.address() + "/targets/" + target, "");
    admin("PUT", "/address/forwards/" + owner.address() + "/targets/" + owner.address(), "");
  }

  private void admin(String method, String path, String body) {
    var answer = tier.admin().send(method, path, body);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 204);
  }

  /** From now on they all stand so; a second later it is in force (D7). */
  void enterState() {
    for (Person each : List.of(person, onHoliday, forwarder, leaker, mapped, regexed, leaver)) {
      try {
        enterState(each);
      } catch (LDAPException e) {
        throw new IllegalStateException(e);
      }
    }
    org.awaitility.Awaitility.await().pollDelay(java.time.Duration.ofSeconds(1)).until(() -> true);
  }

  private void enterState(Person each) throws LDAPException {
    Account account = each.account();
    if (state == MatrixState.DESTROYED) {
      admin("DELETE", "/hopthu/accounts/" + each.address(), "");
      tier.directory().remove(account);
      return;
    }
    Account written = each.equals(leaver) ? grantedTo(successor, account) : account;
    tier.directory().write(with(written, state.standing()), each.secret());
  }

  private static Account with(Account account, Standing standing) {
    return new Account(
        account.id(),
        account.kind(),
        account.address(),
        standing,
        account.mailbox(),
        account.profile(),
        account.request());
  }

  private static Account grantedTo(Person successor, Account account) {
    return new Account(
        account.id(),
        account.kind(),
        account.address(),
        account.standing(),
        account.mailbox().withHandover(Optional.of(MailAddress.parse(successor.address()))),
        account.profile(),
        account.request());
  }

  @Override
  public void close() {
    imap.close();
    submission.close();
    submissions.close();
  }
}

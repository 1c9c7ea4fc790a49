package vn.gov.phutho.hopthu.extension.mailet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.accounts.IdentityCheck;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.identity.FromOutside;
import vn.gov.phutho.hopthu.extension.policy.identity.Own;
import vn.gov.phutho.hopthu.extension.policy.inbound.ForwardMode;

/** The guards in root, on messages that met no dialogue: LMTP's, JMAP's, this server's own. */
class InboundGuardsTest {
  private static final String US = "lantt@phutho.gov.vn";
  private static final String RECEIVED = "Received: from mx by james for <" + US + ">;\r\n";
  private static final String FORWARDED = "X-Forwarded-For: lan@gmail.com " + US + "\r\n";
  private static final String BODY = "To: x@y.example\r\nSubject: s\r\n\r\nt\r\n";

  private static MailImpl mail(String sender, String message) throws MessagingException {
    return MailImpl.builder()
        .name("m")
        .sender(sender)
        .addRecipient(US)
        .mimeMessage(
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  private static void guardForwards(Mail mail, String mode) throws MessagingException {
    ExtensionSettings settings =
        ExtensionSettings.parse(
            Map.ofEntries(
                Map.entry("official.domains", "gov.vn"),
                Map.entry("attachments.limit", "1"),
                Map.entry("accounts.fresh.ms", "1"),
                Map.entry("accounts.known.good.seconds", "1"),
                Map.entry("accounts.ldap.connections", "1"),
                Map.entry("dkim.key.file", ""),
                Map.entry("dkim.domain", "gov.vn"),
                Map.entry("dkim.selector", "s"),
                Map.entry("scan.clamd", ""),
                Map.entry("scan.rspamd", ""),
                Map.entry("scan.seconds", "1"),
                Map.entry("sessions.watch.ms", "500"),
                Map.entry("sessions.watch.names", "10"),
                Map.entry("inbound.forward.mode", mode),
                Map.entry("identity.from.outside", "pass"),
                Map.entry("suspended.mail", "accept"),
                Map.entry("suspended.defer.hours", "120")));
    new InboundForwardGuard(settings).service(mail);
  }

  private static void guardIdentity(Mail mail, FromOutside setting) throws MessagingException {
    guardIdentity(mail, setting, new Finding.Absent());
  }

  private static void guardIdentity(Mail mail, FromOutside setting, Finding others)
      throws MessagingException {
    IdentityGuard guard =
        new IdentityGuard(
            new IdentityCheck(
                new Own(a -> others, (a, b) -> false), "phutho.gov.vn"::equals, setting));
    guard.init(new Parameters(Map.of("processor", "refused", "deferProcessor", "deferred")));
    guard.service(mail);
  }

  private static void assertTag(Mail mail, String name, String... values)
      throws MessagingException {
    String[] there = mail.getMessage().getHeader(name);
    assertThat(there == null ? new String[0] : there).containsExactly(values);
  }

  private static boolean isForSpam(Mail mail) {
    return mail.getAttribute(Spam.MARK).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"refuse, true", "quarantine, true", "tag, false"})
  void tagsAForwardAndSendsItToSpamUnlessItIsOnlyTagged(String mode, boolean spam)
      throws MessagingException {
    MailImpl mail = mail("x@partner.example", RECEIVED + FORWARDED + BODY);
    guardForwards(mail, mode);
    assertTag(mail, ForwardMode.HEADER, "gmail; evidence=X-Forwarded-For; by=lan@gmail.com");
    assertThat(isForSpam(mail)).isEqualTo(spam);
    assertThat(mail.getState()).isEqualTo(Mail.DEFAULT);
  }

  @Test
  void takesTheTagOffThatCameFromOutside() throws MessagingException {
    String tag = ForwardMode.HEADER + ": gmail\r\n";
    MailImpl forged = mail("x@partner.example", RECEIVED + tag + tag + BODY);
    guardForwards(forged, "tag");
    assertTag(forged, ForwardMode.HEADER);
    MailImpl ownCopy = mail("x@partner.example", RECEIVED + tag + BODY);
    ownCopy.setAttribute(Mail.SENT_BY_MAILET_ATTRIBUTE);
    guardForwards(ownCopy, "tag");
    assertTag(ownCopy, ForwardMode.HEADER, "gmail");
  }

  @Test
  void looksForNoForwardInWhatAUserSendsOrThisServerMakes() throws MessagingException {
    MailImpl ofUser = mail("a@phutho.gov.vn", RECEIVED + FORWARDED + BODY);
    ofUser.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of("a@phutho.gov.vn")));
    guardForwards(ofUser, "quarantine");
    assertThat(isForSpam(ofUser)).isFalse();
    MailImpl madeHere = mail("a@phutho.gov.vn", FORWARDED + BODY);
    guardForwards(madeHere, "quarantine");
    assertThat(isForSpam(madeHere)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void sendsAnOutsidersMessageWithOurReturnPathToSpam(FromOutside setting)
      throws MessagingException {
    MailImpl mail = mail("chu@phutho.gov.vn", RECEIVED + "From: x@y.example\r\n" + BODY);
    guardIdentity(mail, setting);
    assertTag(mail, FromOutside.HEADER, "chu@phutho.gov.vn");
    assertThat(isForSpam(mail)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"REFUSE, true, true", "TAG, true, false", "PASS, false, false"})
  void treatsOurAddressInAnOutsidersHeaderAsItIsSet(FromOutside setting, boolean tag, boolean spam)
      throws MessagingException {
    MailImpl mail = mail("x@y.example", RECEIVED + "From: chu@phutho.gov.vn\r\n" + BODY);
    guardIdentity(mail, setting);
    assertTag(mail, FromOutside.HEADER, tag ? new String[] {"chu@phutho.gov.vn"} : new String[0]);
    assertThat(isForSpam(mail)).isEqualTo(spam);
  }

  @Test
  void takesTheOtherTagOffToo() throws MessagingException {
    MailImpl mail =
        mail("x@y.example", RECEIVED + FromOutside.HEADER + ": z\r\nFrom: x@y.example\r\n" + BODY);
    guardIdentity(mail, FromOutside.PASS);
    assertTag(mail, FromOutside.HEADER);
  }

  @Test
  void leavesAReadReceiptOfJmapAlone() throws MessagingException {
    MailImpl receipt = mail("a@phutho.gov.vn", "From: a@phutho.gov.vn\r\n" + BODY);
    guardIdentity(receipt, FromOutside.REFUSE);
    assertThat(isForSpam(receipt)).isFalse();
    assertThat(receipt.getState()).isEqualTo(Mail.DEFAULT);
  }

  @Test
  void refusesAUsersMessageInAnothersNameAndTellsTheUser() throws MessagingException {
    MailImpl mail = mail("a@phutho.gov.vn", "From: b@phutho.gov.vn\r\n" + BODY);
    mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of("a@phutho.gov.vn")));
    guardIdentity(mail, FromOutside.REFUSE);
    assertThat(mail.getState()).isEqualTo("refused");
    assertThat(Refusal.of(mail).orElseThrow().reason().slug()).isEqualTo("sender-not-yours");
    assertThat(Refusal.of(mail).orElseThrow().tell().orElseThrow()).hasToString("a@phutho.gov.vn");
  }

  @Test
  void waitsWithAUsersMessageWhileTheDirectoryIsAway() throws MessagingException {
    MailImpl mail = mail("a@phutho.gov.vn", "From: b@phutho.gov.vn\r\n" + BODY);
    mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of("a@phutho.gov.vn")));
    guardIdentity(mail, FromOutside.REFUSE, new Finding.Unavailable("down"));
    assertThat(mail.getState()).isEqualTo("deferred");
  }

  @Test
  void leavesWhatMailetsMakeAlone() throws MessagingException {
    MailImpl bounce = mail("chu@phutho.gov.vn", RECEIVED + "From: chu@phutho.gov.vn\r\n" + BODY);
    bounce.setAttribute(Mail.SENT_BY_MAILET_ATTRIBUTE);
    guardIdentity(bounce, FromOutside.REFUSE);
    assertThat(List.of(isForSpam(bounce), bounce.getState().equals("refused"))).containsOnly(false);
  }
}

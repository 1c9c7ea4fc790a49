package vn.gov.phutho.hopthu.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.notice.AccountNotice;
import vn.gov.phutho.hopthu.core.notice.Addressee;
import vn.gov.phutho.hopthu.core.notice.Letter;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretWarning;
import vn.gov.phutho.hopthu.model.MailAddress;

class SmtpPostTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("project.root", "../.."), "config", "notices");
  private static final Letter LETTER =
      new Letter.Personal(
          new Addressee("Trần Mạnh Hùng", new MailAddress("hungtm", "phutho.gov.vn")),
          new AccountNotice.SecretExpires(new SecretWarning(LocalDate.parse("2027-05-24"), 7)));

  private static TestTls tls;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

  @BeforeAll
  static void certify() throws IOException, InterruptedException, GeneralSecurityException {
    tls = TestTls.make();
  }

  @BeforeEach
  void start() {
    mail.start();
    mail.setUser("thongbao@phutho.gov.vn", "thongbao@phutho.gov.vn", "mật khẩu");
    mail.setUser("hungtm@phutho.gov.vn", "hungtm@phutho.gov.vn", "x");
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private static SmtpPost post(String url, String password) {
    return new SmtpPost(
        new SmtpServer(
            URI.create(url), Optional.of(tls.context().getSocketFactory()), Duration.ofSeconds(20)),
        new SmtpPost.Sender(
            new MailAddress("thongbao", "phutho.gov.vn"),
            "thongbao@phutho.gov.vn",
            new Secret(password)),
        NoticeTemplates.read(SHIPPED, fault -> assertThat(fault.en()).isNull()).orElseThrow(),
        InstantSource.fixed(Instant.parse("2027-05-17T01:00:00Z")));
  }

  private String url() {
    return "smtps://127.0.0.1:" + mail.getSmtps().getPort();
  }

  private static Effect answered(Map<String, String> answers) throws IOException {
    try (FakeSubmission fake = new FakeSubmission(tls, answers)) {
      Effect effect = post("smtp://127.0.0.1:" + fake.port(), "mật khẩu").send(LETTER);
      assertThat(fake.heard()).containsAll(answers.keySet());
      return effect;
    }
  }

  @Test
  void sendsVietnameseThatEveryClientReads() throws MessagingException, IOException {
    assertThat(post(url(), "mật khẩu").send(LETTER)).isEqualTo(Effect.done());

    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).startsWith("Mật khẩu thư công vụ hết hạn ngày 24/05/2027");
    assertThat(got.getHeader("Subject")[0]).matches("(?s)\\p{ASCII}*").contains("=?UTF-8?");
    assertThat(got.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(got.getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getSentDate()).isEqualTo(Instant.parse("2027-05-17T01:00:00Z"));
    assertThat(got.getFrom()[0]).hasToString("thongbao@phutho.gov.vn");
    assertThat((String) got.getContent()).contains("Kính gửi Trần Mạnh Hùng", "Dear");
  }

  @Test
  void givesTheSameLetterTheSameMessageIdAndAnotherOneAnother() throws MessagingException {
    Letter other =
        new Letter.Personal(
            LETTER.to(),
            new AccountNotice.SecretExpires(new SecretWarning(LocalDate.parse("2027-05-24"), 1)));
    SmtpPost post = post(url(), "mật khẩu");
    // As after a crash between sending and recording: a new process sends it again.
    List.of(LETTER, other).forEach(post::send);
    post(url(), "mật khẩu").send(LETTER);

    MimeMessage[] got = mail.getReceivedMessages();
    assertThat(got).hasSize(3);
    assertThat(got[2].getMessageID()).isEqualTo(got[0].getMessageID()).endsWith("@phutho.gov.vn>");
    assertThat(got[1].getMessageID()).isNotEqualTo(got[0].getMessageID());
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 unknown",
    "RCPT, 552 5.2.2 full",
    "DATA, 554 5.7.1 no",
    "'.', 554 5.7.1 no",
  })
  void takesA5xxAboutReaderOrMessageForGood(String verb, String answer) throws IOException {
    assertThat(answered(Map.of(verb, answer))).isInstanceOf(Effect.Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 451 4.3.0 later",
    "DATA, 451 4.3.0 later",
    "'.', 452 4.3.1 full",
    "MAIL, 421 4.3.2 closing",
    "MAIL, 550 5.7.1 you may not send as that",
    "AUTH, 535 5.7.8 wrong",
    "RCPT, ''",
    "DATA, ''",
    "'.', ''",
    "EHLO, ''",
  })
  void takesEverythingElseForLater(String verb, String answer) throws IOException {
    assertThat(answered(Map.of(verb, answer))).isInstanceOf(Effect.Unavailable.class);
  }

  @Test
  void startsTlsBeforeItLogsIn() throws IOException { // D10 (12.2b)
    assertThat(answered(Map.of())).isEqualTo(Effect.done());
    assertThat(answered(Map.of("STARTTLS", "454 4.7.0 no TLS now")))
        .isInstanceOf(Effect.Unavailable.class);
  }

  @Test
  void countsAsSentWhatWasTakenBeforeTheConnectionBroke() throws IOException {
    assertThat(answered(Map.of("QUIT", ""))).isEqualTo(Effect.done());
  }

  @Test
  void saysNothingInClear() throws IOException { // D10 (12.2b)
    ServerSetup clear = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMail plain = new GreenMail(clear);
    plain.start();
    try {
      plain.setUser("thongbao@phutho.gov.vn", "thongbao@phutho.gov.vn", "x");
      assertThat(post("smtp://127.0.0.1:" + plain.getSmtp().getPort(), "x").send(LETTER))
          .isInstanceOf(Effect.Unavailable.class);
      assertThat(plain.getReceivedMessages()).isEmpty();
    } finally {
      plain.stop();
    }
  }

  @Test
  void givesTheSecretToNobodyWhoseCertificateItDoesNotKnow() {
    SmtpPost suspicious =
        new SmtpPost(
            new SmtpServer(URI.create(url()), Optional.empty(), Duration.ofSeconds(20)),
            new SmtpPost.Sender(
                new MailAddress("thongbao", "phutho.gov.vn"), "thongbao", new Secret("x")),
            NoticeTemplates.read(SHIPPED, fault -> {}).orElseThrow(),
            InstantSource.system());

    assertThat(suspicious.send(LETTER)).isInstanceOf(Effect.Unavailable.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void waitsForAServerThatIsDown() {
    String url = url();
    mail.stop();
    assertThat(post(url, "mật khẩu").send(LETTER)).isInstanceOf(Effect.Unavailable.class);
  }
}

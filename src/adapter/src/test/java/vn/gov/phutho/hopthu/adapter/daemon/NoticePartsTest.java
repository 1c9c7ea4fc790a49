package vn.gov.phutho.hopthu.adapter.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.gov.phutho.hopthu.adapter.settings.ConfigFolder;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The whole daemon, with neither LDAP nor James nor a mail server there. */
class NoticePartsTest {
  private static final Notice WARNING =
      new Notice.Destruction(
          new MailAddress("hungtm", "phutho.gov.vn"),
          AccountKind.PERSON,
          "snv",
          LocalDate.parse("2026-12-01"),
          "5.4d",
          false);

  @TempDir private Path folder;

  private Settings settings(String more) throws IOException, NoSuchAlgorithmException {
    ConfigFolder config = ConfigFolder.good(folder);
    Path shipped = Path.of(System.getProperty("project.root", "../.."), "config").toAbsolutePath();
    String yaml =
        Files.readString(folder.resolve("hopthu.yaml"))
            .replace("port: 8580", "port: 0")
            .replace("dir: /var/lib/hopthu", "dir: " + folder.resolve("state"))
            .replace("schemaDir: schema", "schemaDir: " + shipped.resolve("schema"))
            .replace("templateDir: notices", "templateDir: notices" + more);
    byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
    return config
        .file("hopthu.yaml", yaml)
        .file("secrets/notices-password", "x\n")
        .file(
            "secrets/james-jwt.pem",
            "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n")
        .settings();
  }

  @Test
  void warnsOfNothingAndSaysSoWhileNoticesAreNotSetUp()
      throws IOException, NoSuchAlgorithmException { // C10
    try (var daemon = Daemon.start(settings(""))) {
      assertThat(daemon.getBean(Notices.class).send(WARNING)).isInstanceOf(Effect.Rejected.class);
      assertThat(daemon.getBean(NoticeDuty.class).health().getStatus()).isEqualTo(Status.UNKNOWN);
      assertThat(daemon.getBean(NoticeDuty.class).health().getDetails()).containsKey("notices");
    }
  }

  @Test
  void isReadyToTellOnceNoticesAreSetUp() throws IOException, NoSuchAlgorithmException {
    String mail =
        String.join(
            "\n  ",
            "",
            "smtpUrl: smtp://127.0.0.1:1",
            "smtpUser: thongbao@phutho.gov.vn",
            "smtpPasswordFile: secrets/notices-password",
            "from: thongbao@phutho.gov.vn",
            "department: skhcn@phutho.gov.vn");
    try (var daemon = Daemon.start(settings(mail))) {
      assertThat(daemon.getBean(NoticeDesk.class).round()).isPresent();
      assertThat(daemon.getBean(NoticeDuty.class).health().getStatus()).isEqualTo(Status.UP);
    }
  }
}

package vn.gov.phutho.hopthu.trial.internet;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/**
 * Takes mail for any address in any domain, and lets anyone read it over IMAP with any password.
 */
public final class RemoteMailServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final GreenMail greenMail;

  private RemoteMailServer(GreenMail greenMail) {
    this.greenMail = greenMail;
  }

  /** Starts on these ports of 127.0.0.1; 0 takes a free one. The trial's are 8626 and 8643. */
  public static RemoteMailServer start(int smtpPort, int imapPort) {
    ServerSetup smtp = new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP);
    ServerSetup imap = new ServerSetup(imapPort, HOST, ServerSetup.PROTOCOL_IMAP);
    GreenMail greenMail =
        new GreenMail(new ServerSetup[] {smtp, imap})
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    greenMail.start();
    return new RemoteMailServer(greenMail);
  }

  public int smtpPort() {
    return greenMail.getSmtp().getPort();
  }

  public int imapPort() {
    return greenMail.getImap().getPort();
  }

  /** All that arrived, in no order. */
  public List<MimeMessage> received() {
    return List.of(greenMail.getReceivedMessages());
  }

  /** The subjects of all that arrived. */
  public List<String> subjects() {
    return received().stream().map(RemoteMailServer::subject).toList();
  }

  @Override
  public void close() {
    greenMail.stop();
  }

  private static String subject(MimeMessage message) {
    try {
      String subject = message.getSubject();
      return subject == null ? "" : subject;
    } catch (MessagingException e) {
      throw new IllegalStateException("a received message cannot be read", e);
    }
  }
}

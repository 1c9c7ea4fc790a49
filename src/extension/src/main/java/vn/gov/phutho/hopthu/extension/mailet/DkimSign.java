package vn.gov.phutho.hopthu.extension.mailet;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.extension.ExtensionSettings;
import vn.gov.phutho.hopthu.extension.audit.AuditTrail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.dkim.DkimSettings;
import vn.gov.phutho.hopthu.extension.dkim.SigningKey;
import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D9 (9.3): signs what leaves, as the last step before RemoteDelivery. Without {@code
 * dkim.key.file} it does nothing; with one that cannot be used now, the message waits, it never
 * leaves unsigned.
 */
public final class DkimSign extends GenericMailet {
  private static final Logger LOG = LoggerFactory.getLogger(DkimSign.class);

  private final DkimSettings settings;

  @Inject
  public DkimSign(ExtensionSettings settings) {
    this.settings = settings.dkim();
  }

  @Override
  public void init() throws MessagingException {
    deferTo();
  }

  private String deferTo() throws MessagingException {
    return Optional.ofNullable(getInitParameter("deferProcessor"))
        .orElseThrow(
            () -> new MessagingException("DkimSign in mailetcontainer.xml needs <deferProcessor>"));
  }

  @Override
  public void service(Mail mail) throws MessagingException {
    MimeMessage message = mail.getMessage();
    if (settings.keyFile().isEmpty()) {
      return;
    }
    try {
      SignedMessage.sign(
          message,
          settings,
          SigningKey.read(settings.keyFile().get()),
          getMailetContext(),
          Instant.now());
    } catch (IOException | GeneralSecurityException e) {
      LOG.error("Mail that leaves cannot be signed and waits: {}", e.toString());
      Verdict verdict = Verdict.defer(ReasonCode.SIGNING_UNAVAILABLE);
      AuditTrail.write(Door.EGRESS, "signature", verdict, MailFacts.of(mail).subject());
      mail.setState(deferTo());
    }
  }
}

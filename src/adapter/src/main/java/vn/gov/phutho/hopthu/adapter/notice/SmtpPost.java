package vn.gov.phutho.hopthu.adapter.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.notice.Letter;
import vn.gov.phutho.hopthu.core.notice.Post;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Submits letters over SMTP, one connection for each. */
public final class SmtpPost implements Post {
  /** Who sends, and how it logs in. */
  public record Sender(MailAddress from, String user, Secret password) {}

  private final SmtpServer server;
  private final Session session;
  private final Sender sender;
  private final NoticeTemplates templates;
  private final InstantSource clock;

  /** Opens no connection yet. */
  public SmtpPost(
      SmtpServer server, Sender sender, NoticeTemplates templates, InstantSource clock) {
    this.server = server;
    this.session = Session.getInstance(server.properties());
    this.sender = sender;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public Effect send(Letter letter) {
    NoticeTemplate.Text text = templates.fill(LetterValues.form(letter), LetterValues.of(letter));
    try {
      NoticeMessage message =
          NoticeMessage.of(session, sender.from(), letter, text, clock.instant());
      Transport transport = session.getTransport(server.protocol());
      boolean sent = false;
      try {
        transport.connect(
            server.url().getHost(), server.port(), sender.user(), sender.password().reveal());
        transport.sendMessage(message, message.getAllRecipients());
        sent = true;
      } finally {
        close(transport, sent);
      }
      return Effect.done();
    } catch (MessagingException failure) {
      return SmtpFailure.effect(failure);
    }
  }

  /** What was answered 250 is sent, however the connection ends. */
  private static void close(Transport transport, boolean sent) throws MessagingException {
    try {
      transport.close();
    } catch (MessagingException broken) {
      if (!sent) {
        throw broken;
      }
    }
  }
}

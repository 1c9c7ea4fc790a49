package vn.gov.phutho.hopthu.acceptance.mailtier;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The INBOX of one person over IMAP, to put into, read whole and empty. */
final class OwnerMailbox implements AutoCloseable {
  private final Store store;
  private final Folder inbox;

  OwnerMailbox(int imapsPort, Person owner) {
    Properties properties = new Properties();
    properties.setProperty("mail.imaps.ssl.trust", "*");
    properties.setProperty("mail.imaps.ssl.checkserveridentity", "false");
    properties.setProperty("mail.imaps.timeout", "30000");
    try {
      store = Session.getInstance(properties).getStore("imaps");
      store.connect("127.0.0.1", imapsPort, owner.address(), owner.secret());
      inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
    } catch (MessagingException e) {
      throw new IllegalStateException("INBOX cannot be opened", e);
    }
  }

  /** APPENDs a message of about this many octets; the server's refusal, or empty. */
  Optional<String> append(String subject, int octets) {
    try {
      String text = Padded.message("owner@example.org", "owner@example.org", subject, octets);
      inbox.appendMessages(
          new Message[] {
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
          });
      return Optional.empty();
    } catch (MessagingException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /** The newest message with this subject, as it lies there. */
  String source(String subject) {
    try {
      Message found = null;
      for (Message message : inbox.getMessages()) {
        if (subject.equals(message.getSubject())) {
          found = message;
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Optional.ofNullable(found).orElseThrow().writeTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a message cannot be read", e);
    }
  }

  /** Deletes and expunges the messages with this subject. */
  void delete(String subject) {
    try {
      for (Message message : inbox.getMessages()) {
        if (subject.equals(message.getSubject())) {
          message.setFlag(Flags.Flag.DELETED, true);
        }
      }
      inbox.expunge();
    } catch (MessagingException e) {
      throw new IllegalStateException("a message cannot be deleted", e);
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException ignored) {
      // It is gone either way.
    }
  }
}

package vn.gov.phutho.hopthu.trial.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** An owner's mail client over IMAP with TLS. */
public final class ImapSession implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final Store store;

  private ImapSession(Store store) {
    this.store = store;
  }

  /**
   * Logs in on the port of IMAP with TLS.
   *
   * @throws AuthenticationFailedException when the server refuses the login
   */
  public static ImapSession open(int port, String address, String secret)
      throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.imaps.ssl.trust", "*");
    properties.setProperty("mail.imaps.ssl.checkserveridentity", "false");
    properties.setProperty("mail.imaps.connectiontimeout", "20000");
    properties.setProperty("mail.imaps.timeout", "20000");
    Store store = Session.getInstance(properties).getStore("imaps");
    store.connect("127.0.0.1", port, address, secret);
    return new ImapSession(store);
  }

  /** Whether the server lets this address in with this secret. */
  public static boolean logsIn(int port, String address, String secret) {
    try (ImapSession session = open(port, address, secret)) {
      return session.store.isConnected();
    } catch (AuthenticationFailedException refused) {
      return false;
    } catch (MessagingException broken) {
      throw new IllegalStateException("IMAP does not answer", broken);
    }
  }

  /** The subjects of the messages in INBOX. */
  public List<String> subjects() {
    return subjects("INBOX");
  }

  /** The subjects of the messages in a folder. */
  public List<String> subjects(String folder) {
    return read(
        folder,
        messages -> {
          List<String> subjects = new ArrayList<>();
          for (Message message : messages) {
            subjects.add(message.getSubject());
          }
          return subjects;
        });
  }

  /** The bodies of one header field in the messages of this subject. */
  public List<String> field(String folder, String subject, String name) {
    return read(
        folder,
        messages -> {
          List<String> bodies = new ArrayList<>();
          for (Message message : messages) {
            String[] values = message.getHeader(name);
            if (values != null && subject.equals(message.getSubject())) {
              bodies.addAll(List.of(values));
            }
          }
          return bodies;
        });
  }

  /** The octets of the first message in a folder with this subject; empty when there is none. */
  public Optional<byte[]> source(String folder, String subject) {
    return read(
        folder,
        messages -> {
          for (Message message : messages) {
            if (subject.equals(message.getSubject())) {
              ByteArrayOutputStream source = new ByteArrayOutputStream();
              message.writeTo(source);
              return Optional.of(source.toByteArray());
            }
          }
          return Optional.empty();
        });
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(Message[] messages) throws MessagingException, IOException;
  }

  /**
   * James answers BAD to a FETCH of a message that is just arriving; then the folder is read anew.
   */
  private <T> T read(String folder, Reader<T> reader) {
    for (int attempt = 1; ; attempt++) {
      try {
        return readOnce(folder, reader);
      } catch (MessagingException | IOException broken) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException(folder + " cannot be read", broken);
        }
      }
    }
  }

  private <T> T readOnce(String name, Reader<T> reader) throws MessagingException, IOException {
    Folder folder = store.getFolder(name);
    folder.open(Folder.READ_ONLY);
    try {
      return reader.read(folder.getMessages());
    } finally {
      if (folder.isOpen()) {
        folder.close();
      }
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

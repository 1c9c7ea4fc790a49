package vn.gov.phutho.hopthu.acceptance.mailtier;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An owner's mail program: all of IMAP that a mailbox can be filled and looked at with. */
final class MailClient implements AutoCloseable {
  private final Session session;
  private final IMAPStore store;

  private MailClient(Session session, IMAPStore store) {
    this.session = session;
    this.store = store;
  }

  static MailClient open(MailTier tier, Person person) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.imaps.ssl.trust", "*");
    properties.setProperty("mail.imaps.ssl.checkserveridentity", "false");
    properties.setProperty("mail.imaps.connectiontimeout", "20000");
    properties.setProperty("mail.imaps.timeout", "30000");
    Session session = Session.getInstance(properties);
    IMAPStore store = (IMAPStore) session.getStore("imaps");
    store.connect("127.0.0.1", tier.ports().imaps(), person.address(), person.secret());
    return new MailClient(session, store);
  }

  List<String> folders() throws MessagingException {
    return Arrays.stream(store.getDefaultFolder().list("*"))
        .map(Folder::getFullName)
        .sorted()
        .toList();
  }

  List<String> subscribed() throws MessagingException {
    return Arrays.stream(store.getDefaultFolder().listSubscribed("*"))
        .map(Folder::getFullName)
        .sorted()
        .toList();
  }

  void create(String folder) throws MessagingException {
    store.getFolder(folder).create(Folder.HOLDS_MESSAGES);
  }

  void append(String folder, String message, Flags.Flag... flags) throws MessagingException {
    MimeMessage mime =
        new MimeMessage(
            session, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    for (Flags.Flag flag : flags) {
      mime.setFlag(flag, true);
    }
    store.getFolder(folder).appendMessages(new Message[] {mime});
  }

  void copy(String from, String to) throws MessagingException {
    Folder source = store.getFolder(from);
    source.open(Folder.READ_ONLY);
    source.copyMessages(source.getMessages(), store.getFolder(to));
    source.close();
  }

  void move(String from, String to) throws MessagingException {
    IMAPFolder source = (IMAPFolder) store.getFolder(from);
    source.open(Folder.READ_WRITE);
    source.moveMessages(source.getMessages(), store.getFolder(to));
    source.close();
  }

  /** Folder to Message-IDs, for every folder that holds a message and may be read. */
  Map<String, List<String>> messageIds() throws MessagingException {
    Map<String, List<String>> all = new TreeMap<>();
    for (String name : folders()) {
      Folder folder = store.getFolder(name);
      folder.open(Folder.READ_ONLY);
      List<String> ids = new ArrayList<>();
      for (Message message : folder.getMessages()) {
        ids.add(String.join(",", message.getHeader("Message-ID")));
      }
      folder.close();
      if (!ids.isEmpty()) {
        all.put(name, ids);
      }
    }
    return all;
  }

  /** A command as it is written on the wire; the answer with its tagged line. */
  String say(String command) throws MessagingException {
    IMAPFolder any = (IMAPFolder) store.getFolder("INBOX");
    Response[] responses = (Response[]) any.doCommand(p -> p.command(command, null));
    return Arrays.toString(responses);
  }

  @Override
  public void close() throws MessagingException {
    store.close();
  }
}

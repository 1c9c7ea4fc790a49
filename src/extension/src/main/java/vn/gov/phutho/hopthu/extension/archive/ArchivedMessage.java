package vn.gov.phutho.hopthu.extension.archive;

import java.util.ArrayList;
import java.util.List;
import javax.mail.Flags;
import org.apache.james.mailbox.model.MessageResult;

/**
 * One line of the manifest.
 *
 * @param flags as IMAP writes them (RFC 9051 §2.3.2)
 * @param internalDate when it came, RFC 3339 in UTC
 * @param sha256 of the message as archived
 */
record ArchivedMessage(
    String folder,
    long uid,
    String path,
    List<String> flags,
    String internalDate,
    long bytes,
    String sha256) {
  static ArchivedMessage of(
      String folder, String path, MessageResult message, long bytes, String sha256) {
    return new ArchivedMessage(
        folder,
        message.getUid().asLong(),
        path,
        flags(message.getFlags()),
        message.getInternalDate().toInstant().toString(),
        bytes,
        sha256);
  }

  private static List<String> flags(Flags flags) {
    List<String> words = new ArrayList<>();
    add(words, flags, Flags.Flag.ANSWERED, "\\Answered");
    add(words, flags, Flags.Flag.DELETED, "\\Deleted");
    add(words, flags, Flags.Flag.DRAFT, "\\Draft");
    add(words, flags, Flags.Flag.FLAGGED, "\\Flagged");
    add(words, flags, Flags.Flag.SEEN, "\\Seen");
    words.addAll(List.of(flags.getUserFlags()));
    return words;
  }

  private static void add(List<String> words, Flags flags, Flags.Flag flag, String word) {
    if (flags.contains(flag)) {
      words.add(word);
    }
  }
}

package vn.gov.phutho.hopthu.extension.policy;

import java.io.IOException;
import java.io.InputStream;
import vn.gov.phutho.hopthu.extension.attachment.MessageScan;
import vn.gov.phutho.hopthu.extension.attachment.Tally;

/**
 * Counts the attachments of a message, decoded, all together (7.1). It reads the message once, as a
 * stream, and holds a few buffers of it, however it is built.
 *
 * <p>An attachment is every body that is not the text which a mail program shows. The text is a
 * {@code text/plain} or {@code text/html} part, without a file name and not disposed of as an
 * attachment, that stands first in its multipart or is one form of an alternative. So a part
 * without a name, or with a false type, counts; so do inline pictures. A message within the message
 * is walked into, at any depth, and has its own text, so that forwarding changes no answer; each
 * body counts once. Files in uuencode and yEnc blocks within a text count, and so do those in a
 * TNEF; a "text" that holds binary data counts whole. A body in 7bit, 8bit or binary counts as
 * transmitted. What no program shows (header fields, preambles) is free up to a megabyte.
 *
 * <p>A message that programs may read in more than one way, e.g. with two boundaries or a header
 * line without a colon, is not guessed at: it is {@link AttachmentCount.Unparsable}.
 */
public final class AttachmentCounter {
  private static final int BUFFER = 32 * 1024;

  private AttachmentCounter() {}

  /**
   * Counts one message.
   *
   * @param message as transmitted, without dot-stuffing; read to its end, not closed
   * @throws IOException when the message cannot be read; a malformed one is no exception
   */
  public static AttachmentCount count(InputStream message) throws IOException {
    Tally tally = new Tally();
    MessageScan scan = new MessageScan(tally);
    byte[] buffer = new byte[BUFFER];
    long raw = 0;
    for (int n = message.read(buffer); n >= 0; n = message.read(buffer)) {
      raw += n;
      scan.add(buffer, 0, n);
    }
    scan.end();
    if (tally.isDoubtful()) {
      return new AttachmentCount.Unparsable(raw);
    }
    return tally.isFragment()
        ? new AttachmentCount.Fragment()
        : new AttachmentCount.Counted(tally.bytes());
  }
}

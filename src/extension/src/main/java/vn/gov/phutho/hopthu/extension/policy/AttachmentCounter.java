package vn.gov.phutho.hopthu.extension.policy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Counts the attachments of a message, decoded, all together (7.1). It reads the message once, as a
 * stream, and holds a few buffers of it.
 *
 * <p>An attachment is every body that is not the text which a mail program shows. The text is a
 * {@code text/plain} or {@code text/html} part, without a file name and not disposed of as an
 * attachment, that stands first in its multipart or is one form of an alternative. So a part
 * without a name, or with a false type, counts; so do inline pictures. A message within the message
 * is walked into, at any depth, and has its own text, so that forwarding changes no answer; each
 * body counts once. Files in uuencode blocks within a text count, and a "text" that holds binary
 * data counts whole. A body in 7bit, 8bit or binary counts as transmitted, line endings as CRLF.
 */
public final class AttachmentCounter {
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(64 * 1024)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(5_000)
          .setMaxContentLen(-1)
          .build();

  private AttachmentCounter() {}

  /**
   * Counts one message.
   *
   * @param message as transmitted, without dot-stuffing; read to its end, not closed
   * @throws IOException when the message cannot be read; a malformed one is no exception
   */
  public static AttachmentCount count(InputStream message) throws IOException {
    Metered raw = new Metered(message);
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    try {
      tokens.parse(raw);
      return new Walk(tokens).count();
    } catch (MimeException malformed) {
      return new AttachmentCount.Unparsable(raw.drained());
    } catch (IOException e) {
      // mime4j wraps its own complaints in IOException; a failing source fails again here.
      return new AttachmentCount.Unparsable(raw.drained());
    }
  }

  private static final class Walk {
    private final MimeTokenStream tokens;
    private final Nesting nesting = new Nesting();
    private PartHeader header = new PartHeader();
    private long bytes;

    Walk(MimeTokenStream tokens) {
      this.tokens = tokens;
    }

    AttachmentCount count() throws IOException, MimeException {
      EntityState state = tokens.getState();
      while (state != EntityState.T_END_OF_STREAM) {
        step(state);
        if (nesting.isTooDeep()) {
          throw new MimeException("nested deeper than " + Nesting.DEEPEST);
        }
        state = tokens.next();
      }
      return new AttachmentCount.Counted(bytes);
    }

    private void step(EntityState state) throws IOException {
      switch (state) {
        case T_START_MESSAGE -> nesting.startMessage();
        case T_START_MULTIPART -> nesting.startMultipart(tokens.getBodyDescriptor().getSubType());
        case T_START_BODYPART -> nesting.startPart();
        case T_END_MESSAGE, T_END_MULTIPART -> nesting.end();
        case T_START_HEADER -> header = new PartHeader();
        case T_FIELD -> {
          Field field = tokens.getField();
          header.field(field.getName(), field.getBody());
        }
        case T_PREAMBLE, T_EPILOGUE -> bytes += new TextCount().drain(tokens.getInputStream());
        case T_BODY -> bytes += body(tokens.getBodyDescriptor());
        default -> {}
      }
    }

    private long body(BodyDescriptor descriptor) throws IOException {
      String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
      boolean text =
          nesting.isShown()
              && header.isPlain()
              && (type.equals("text/plain") || type.equals("text/html"));
      if (text) {
        return new TextCount().drain(tokens.getDecodedInputStream());
      }
      return switch (descriptor.getTransferEncoding().toLowerCase(Locale.ROOT)) {
        case "base64" -> new Base64Length().drain(tokens.getInputStream());
        case "quoted-printable" -> ByteCount.plain().drain(tokens.getDecodedInputStream());
        case "x-uuencode", "x-uue", "uuencode" -> {
          TextCount count = new TextCount();
          count.drain(tokens.getInputStream());
          yield count.blocksOrAll();
        }
        default -> ByteCount.plain().drain(tokens.getInputStream());
      };
    }
  }

  /** Knows how much of the message went by. */
  private static final class Metered extends FilterInputStream {
    private final ByteCount count = ByteCount.plain();

    Metered(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      if (n > 0) {
        count.add(buffer, n);
      }
      return n;
    }

    long drained() throws IOException {
      byte[] buffer = new byte[16 * 1024];
      int n;
      do {
        n = read(buffer, 0, buffer.length);
      } while (n >= 0);
      return count.bytes();
    }
  }
}

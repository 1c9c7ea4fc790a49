package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.mail.MessagingException;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCounter;
import vn.gov.phutho.hopthu.testkit.Property;

/** D2: for every structure that can be built, the count is what was put into it. */
class StructureTest {
  static AttachmentCount count(byte[] message) {
    return count(new ByteArrayInputStream(message));
  }

  private static AttachmentCount count(InputStream message) {
    try {
      return AttachmentCounter.count(message);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static AttachmentCount known(Structure structure) {
    return new AttachmentCount.Counted(structure.weight(true));
  }

  @Test
  void countsWhatWasPutIn() {
    Property.check(
        Structures.any(),
        structure -> assertThat(count(structure.message())).isEqualTo(known(structure)));
  }

  @Test
  void countsTheSameHoweverTheStreamIsCut() {
    Property.check(
        Structures.any(),
        structure -> {
          for (int most : new int[] {1, 2, 3, 77}) {
            assertThat(count(new Dripping(structure.message(), most))).isEqualTo(known(structure));
          }
        });
  }

  @Test
  void agreesWithJakartaMail() {
    Property.check(
        Structures.mimeOnly(),
        structure -> assertThat(jakarta(structure.message())).isEqualTo(structure.weight(true)));
  }

  private static long jakarta(byte[] message) {
    try {
      return JakartaCount.of(message);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives only a few bytes at a time. */
  private static final class Dripping extends ByteArrayInputStream {
    private final int most;

    Dripping(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, most));
    }
  }
}

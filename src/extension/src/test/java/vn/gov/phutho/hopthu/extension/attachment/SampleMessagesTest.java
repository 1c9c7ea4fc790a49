package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;

/** D2: what others keep as hard messages, read as Jakarta Mail reads them. */
class SampleMessagesTest {
  private final Map<String, byte[]> messages = SampleMessages.all();

  @Test
  void agreesWithJakartaMailOnWhatBothCanRead() {
    TreeSet<String> agreed = new TreeSet<>();
    TreeSet<String> different = new TreeSet<>();
    messages.forEach(
        (name, message) ->
            jakarta(message)
                .ifPresent(
                    found -> {
                      AttachmentCount count = StructureTest.count(message);
                      if (count.equals(new AttachmentCount.Counted(found))) {
                        agreed.add(name);
                      } else if (count instanceof AttachmentCount.Counted) {
                        different.add(name);
                      }
                    }));
    // The uuencoded files, which Jakarta Mail leaves in the text.
    assertThat(different)
        .containsExactly("mimetools-testmsgs/sig-uu.msg", "mimetools-testmsgs/uu-zeegee.msg");
    assertThat(agreed).hasSizeGreaterThanOrEqualTo(88);
  }

  @Test
  void findsNeverLessThanJakartaMailAndNeverMoreThanThereIs() {
    messages.forEach(
        (name, message) -> {
          AttachmentCount count = StructureTest.count(message);
          if (count instanceof AttachmentCount.Counted counted) {
            assertThat(counted.bytes())
                .as(name)
                .isBetween(jakarta(message).orElse(0L), (long) message.length);
          } else {
            assertThat(count).as(name).isEqualTo(new AttachmentCount.Unparsable(message.length));
          }
        });
  }

  private static Optional<Long> jakarta(byte[] message) {
    try {
      return Optional.of(JakartaCount.of(message));
    } catch (Exception cannotBeRead) {
      return Optional.empty();
    }
  }
}

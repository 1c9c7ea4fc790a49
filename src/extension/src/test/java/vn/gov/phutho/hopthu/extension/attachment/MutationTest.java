package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.extension.policy.AttachmentCount;
import vn.gov.phutho.hopthu.testkit.Gen;
import vn.gov.phutho.hopthu.testkit.Property;

/**
 * D2: whatever is broken in a message, it is counted or decided by its size; the count is never
 * more than the message, and never less than what another reader finds in it.
 */
class MutationTest {
  /** A message that is no longer what it was. */
  record Broken(String text) {
    byte[] message() {
      return Written.octets(text);
    }
  }

  private static final List<String> SPLINTERS =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\0",
          "--",
          "=",
          ":",
          ";",
          "\"",
          " ",
          "(",
          "--=_part-1000\r\n",
          "--=_part-1001--\r\n",
          "\r\n\r\n",
          "Content-Type: text/plain\r\n",
          "boundary=");

  private static Gen<Broken> broken(Gen<Structure> structures) {
    return structures.with(Gen.whole(0, Long.MAX_VALUE - 1), MutationTest::broken);
  }

  private static Broken broken(Structure structure, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] message = structure.message();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      message = mutant(message, random);
    }
    return new Broken(Written.text(message));
  }

  private static byte[] mutant(byte[] message, SplittableRandom random) {
    int at = random.nextInt(message.length + 1);
    int to = Math.min(message.length, at + random.nextInt(40));
    String text = Written.text(message);
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(message, at);
      case 1 -> Written.octets(text.substring(0, at) + text.substring(to));
      case 2 -> Written.octets(text.substring(0, to) + text.substring(at));
      case 3 -> Written.octets(text.replace("\r\n", "\n"));
      case 4 -> flipped(message, at, random.nextInt(8));
      default ->
          Written.octets(
              text.substring(0, at)
                  + SPLINTERS.get(random.nextInt(SPLINTERS.size()))
                  + text.substring(at));
    };
  }

  private static byte[] flipped(byte[] message, int at, int bit) {
    byte[] copy = message.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) (1 << bit);
    }
    return copy;
  }

  @Test
  void countsOrDecidesBySizeAndNeverMoreThanThereIs() {
    Property.check(
        broken(Structures.any()),
        broken -> {
          AttachmentCount count = StructureTest.count(broken.message());
          if (count instanceof AttachmentCount.Counted counted) {
            assertThat(counted.bytes()).isBetween(0L, (long) broken.message().length);
          } else {
            assertThat(count).isEqualTo(new AttachmentCount.Unparsable(broken.message().length));
          }
        });
  }

  @Test
  void neverCountsLessThanJakartaMailFinds() {
    Property.check(
        broken(Structures.mimeOnly()),
        broken -> {
          long found = found(broken.message());
          AttachmentCount count = StructureTest.count(broken.message());
          if (count instanceof AttachmentCount.Counted counted) {
            assertThat(counted.bytes() + slack(broken.text())).isGreaterThanOrEqualTo(found);
          }
        });
  }

  /**
   * Jakarta Mail makes up to a byte of a padding character in the midst of base64, and of a broken
   * escape of quoted-printable; in a message that is itself encoded they cannot be counted here.
   */
  private static long slack(String text) {
    return text.chars().filter(c -> c == '=').count() + text.length() / 20;
  }

  private static long found(byte[] message) {
    try {
      return JakartaCount.of(message);
    } catch (Exception cannotBeRead) {
      return 0;
    }
  }

  @Test
  void countsWhatStandsBeforeTheCut() {
    Gen<List<Integer>> sizes = Gen.listOf(Gen.whole(0, 500).map(Long::intValue), 5);
    Property.check(
        sizes.with(
            Gen.whole(0, 5),
            (list, kept) -> list.subList(0, Math.min(list.size(), kept.intValue()))),
        list -> {
          StringBuilder message =
              new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext");
          list.forEach(
              size ->
                  message.append(
                      "\r\n--b\r\n"
                          + new Structure.File(size, 0, "Content-Type: image/png")
                              .written(() -> "")));
          long whole = list.stream().mapToInt(size -> size).sum();
          byte[] cut = Written.octets(message + "\r\n--b\r\nContent-Type: ima");
          assertThat(StructureTest.count(cut)).isEqualTo(new AttachmentCount.Counted(whole));
        });
  }

  @Test
  void findsTheSameWithBareLineFeeds() {
    Gen<Structure> files =
        Gen.whole(0, 2_000)
            .map(
                size ->
                    new Structure.Several(
                        "mixed",
                        "",
                        true,
                        List.of(
                            new Structure.Note(false, 10),
                            new Structure.File(size.intValue(), 0, "Content-Type: image/png"),
                            new Structure.Winmail(List.of(size.intValue()), 30))));
    Property.check(
        files,
        structure -> {
          String message = Written.text(structure.message()).replace("\r\n", "\n");
          assertThat(StructureTest.count(Written.octets(message)))
              .isEqualTo(new AttachmentCount.Counted(structure.weight(true)));
        });
  }
}

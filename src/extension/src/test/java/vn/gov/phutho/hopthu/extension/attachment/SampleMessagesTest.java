package vn.gov.phutho.hopthu.extension.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** D2: what others keep as hard messages, read as Jakarta Mail reads them. */
class SampleMessagesTest {
  private final Map<String, byte[]> messages = SampleMessages.all();

  @Test
  void countsEveryMessageOrDecidesItBySize() {
    Map<String, String> told = new TreeMap<>();
    messages.forEach(
        (name, message) ->
            told.put(
                name,
                StructureTest.count(message) + " " + jakarta(message) + " " + message.length));
    told.forEach((n, t) -> System.out.println("SAMPLE " + n + " " + t));
    assertThat(told).hasSizeGreaterThan(100);
  }

  private static String jakarta(byte[] message) {
    try {
      return Long.toString(JakartaCount.of(message));
    } catch (Exception cannotBeRead) {
      return cannotBeRead.getClass().getSimpleName();
    }
  }
}

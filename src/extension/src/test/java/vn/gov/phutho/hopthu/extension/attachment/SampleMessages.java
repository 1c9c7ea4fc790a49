package vn.gov.phutho.hopthu.extension.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The messages that mime4j (testmsgs and MIME-tools') and James test themselves with. */
final class SampleMessages {
  private SampleMessages() {}

  /** By name; from the test jars that the build brings. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> messages = new TreeMap<>();
    addJarOf("testmsgs/basic-plain.msg", messages);
    addJarOf("eml/mail.eml", messages);
    return messages;
  }

  private static void addJarOf(String known, Map<String, byte[]> messages) {
    URL url = SampleMessages.class.getClassLoader().getResource(known);
    if (url == null) {
      throw new IllegalStateException("no test jar with " + known);
    }
    try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
      for (JarEntry entry : jar.stream().filter(SampleMessages::isMessage).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          messages.put(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMessage(JarEntry entry) {
    return entry.getName().matches(".*\\.(msg|eml|mime)");
  }
}

package vn.gov.phutho.hopthu.extension;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes hooks and mailets whose every part is broken or missing. */
final class Faults {
  private Faults() {}

  static String shipped(String file) {
    try {
      return Files.readString(Path.of(System.getProperty("project.root"), "config/james", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One whose collaborators are all null, settings excepted. */
  static Object withoutParts(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getConstructors())
            .max(java.util.Comparator.comparing(Constructor::getParameterCount))
            .orElseThrow();
    return constructor.newInstance(arguments(constructor));
  }

  /** For interfaces something that fails whatever is asked of it; null for the rest. */
  static Object[] arguments(Executable executable) {
    return Arrays.stream(executable.getParameterTypes()).map(Faults::argument).toArray();
  }

  private static @Nullable Object argument(Class<?> type) {
    if (type == ExtensionSettings.class) {
      return settings();
    }
    return type.isInterface()
        ? Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, Faults::fail)
        : null;
  }

  private static Object fail(Object self, Method method, Object @Nullable [] arguments) {
    throw new IllegalStateException("injected fault in " + method.getName());
  }

  /** As James resolves a variable that is not set. */
  private static String byDefault(String value) {
    return value.replaceAll("\\$\\{env:[A-Z_]+:-([^}]*)}", "$1");
  }

  private static ExtensionSettings settings() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(shipped("hopthu.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(k -> k, k -> byDefault(properties.getProperty(k))));
    return ExtensionSettings.parse(values);
  }
}

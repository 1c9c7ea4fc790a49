package vn.gov.phutho.hopthu.extension.health;

import java.nio.file.Path;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.configuration.FileConfigurationProvider;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.apache.james.utils.PropertiesProvider;
import vn.gov.phutho.hopthu.testkit.james.JamesConfiguration;

/** Reads config/james, or a changed copy of it, with James' own readers. */
final class ShippedLayout {
  static final JamesConfiguration SHIPPED =
      new JamesConfiguration(Path.of(System.getProperty("project.root"), "config", "james"));

  private ShippedLayout() {}

  static Layout read(JamesConfiguration configuration) {
    Configuration james =
        Configuration.builder()
            .workingDirectory(configuration.folder().getParent().toString())
            .configurationPath(
                new Configuration.ConfigurationPath("file://" + configuration.folder() + "/"))
            .build();
    FileSystemImpl files = new FileSystemImpl(james.directories());
    try {
      return ConfiguredLayout.read(
          new FileConfigurationProvider(files, james),
          new PropertiesProvider(files, james.configurationPath()));
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

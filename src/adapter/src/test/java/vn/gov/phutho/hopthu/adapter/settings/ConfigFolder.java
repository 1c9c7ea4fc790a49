package vn.gov.phutho.hopthu.adapter.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configuration that the repository ships, copied and completed with secrets. */
public final class ConfigFolder {
  static final String LDAP_PASSWORD = "Mat-khau-LDAP-7";

  private final Path folder;
  private final Map<String, String> env = new HashMap<>();
  private final Map<String, String> flags = new HashMap<>();

  private ConfigFolder(Path folder) {
    this.folder = folder;
  }

  /** A good configuration in this empty folder. */
  public static ConfigFolder good(Path folder) {
    ConfigFolder config = new ConfigFolder(folder);
    Path shipped = Path.of(System.getProperty("project.root", "../.."), "config");
    try {
      for (String file :
          List.of(
              "hopthu.yaml",
              "agencies.yaml",
              "holidays.yaml",
              "official-domains.yaml",
              "tokens.yaml",
              "weak-secrets.txt")) {
        Files.copy(shipped.resolve(file), folder.resolve(file));
      }
      Files.createDirectories(folder.resolve("notices"));
      try (var templates = Files.list(shipped.resolve("notices"))) {
        for (Path template : templates.toList()) {
          Files.copy(template, folder.resolve("notices").resolve(template.getFileName()));
        }
      }
      Files.createDirectories(folder.resolve("trust"));
      Files.createDirectories(folder.resolve("schema"));
      Files.createDirectories(folder.resolve("secrets"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    config.file("secrets/ldap-password", LDAP_PASSWORD + "\n");
    config.file(
        "secrets/james-jwt.pem", "-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\n");
    config.file(
        "secrets/personal-data.key", Base64.getEncoder().encodeToString(new byte[32]) + "\n");
    return config;
  }

  public ConfigFolder file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces one text of hopthu.yaml; fails when it is not there. */
  ConfigFolder with(String text, String replacement) {
    try {
      String yaml = Files.readString(folder.resolve("hopthu.yaml"));
      if (!yaml.contains(text)) {
        throw new AssertionError("hopthu.yaml has no " + text);
      }
      return file("hopthu.yaml", yaml.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfigFolder env(String name, String value) {
    env.put(name, value);
    return this;
  }

  ConfigFolder flag(String name, String value) {
    flags.put(name, value);
    return this;
  }

  SettingsReading reading() {
    return SettingsReader.read(folder, env, flags);
  }

  /** The settings; fails with the faults when there are any. */
  public Settings settings() {
    if (reading() instanceof SettingsReading.Read read) {
      return read.settings();
    }
    throw new AssertionError(faults());
  }

  /** The faults in English, the folder's own path left out; empty when there are none. */
  List<String> faults() {
    return found().stream().map(f -> f.en().replace(folder + "/", "")).toList();
  }

  List<Fault> found() {
    return reading() instanceof SettingsReading.Faults faults ? faults.faults() : List.of();
  }
}

package vn.gov.phutho.hopthu.adapter.operate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import vn.gov.phutho.hopthu.adapter.settings.SettingsReader;
import vn.gov.phutho.hopthu.adapter.settings.SettingsReading;

/** Where the configuration is: a mixin for every command that needs one. */
public final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      defaultValue = "${env:HOPTHU_CONFIG:-config}",
      description = {
        "Thư mục cấu hình (mặc định: $HOPTHU_CONFIG, hoặc config).",
        "The config folder (default: $HOPTHU_CONFIG, or config)."
      })
  private Path folder = Path.of("config");

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = {
        "Một giá trị thay cho tệp và biến môi trường; dùng được nhiều lần.",
        "A value in place of file and environment; may be repeated."
      })
  private Map<String, String> set = new LinkedHashMap<>();

  public SettingsReading read() {
    return SettingsReader.read(folder, System.getenv(), set);
  }
}

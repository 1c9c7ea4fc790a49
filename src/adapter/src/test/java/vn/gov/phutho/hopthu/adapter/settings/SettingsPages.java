package vn.gov.phutho.hopthu.adapter.settings;

import java.util.stream.Collectors;

/** What is written from the table of keys: config/hopthu.yaml and src/docs/settings.md. */
final class SettingsPages {
  static String yaml() {
    StringBuilder page =
        new StringBuilder(
            """
            # Cấu hình của Hopthu. Mỗi khóa có giải thích; khóa có dấu # là tùy chọn, giá trị ghi sẵn là mặc định hoặc ví dụ.
            # Khóa lạ, sai đơn vị hay mâu thuẫn đều làm tiến trình không khởi động: hopthu check nêu mọi lỗi cùng lúc.
            # Thứ tự ưu tiên: --set khóa=giá-trị, biến môi trường HOPTHU_…, tệp này, mặc định.
            # Mật khẩu và khóa nằm trong tệp riêng; đường dẫn tương đối tính từ thư mục này.
            #
            # The configuration of Hopthu. Each key is explained; a key behind # is optional, the value is a default or an example.
            # An unknown key, a wrong unit or a contradiction stops the start: hopthu check tells all faults at once.
            # Precedence: --set key=value, environment HOPTHU_…, this file, default.
            # Passwords and keys are in files of their own; a relative path starts at this folder.
            """);
    String section = "";
    for (Key<?> key : Keys.ALL) {
      if (key.use() == Key.Use.ENVIRONMENT) {
        continue;
      }
      if (!section.equals(key.section())) {
        section = key.section();
        page.append('\n').append(section).append(":\n");
      }
      page.append("  # ").append(key.meaning().vi()).append('\n');
      page.append("  # ").append(key.meaning().en()).append('\n');
      page.append(commented(key) ? "  # " : "  ").append(key.word());
      page.append(": ").append(key.value()).append('\n');
    }
    return page.toString();
  }

  /** The personal data key has its file unless the environment holds it. */
  private static boolean commented(Key<?> key) {
    return key.use() == Key.Use.OPTIONAL && !key.equals(Keys.PERSONAL_DATA_FILE);
  }

  static String reference() {
    return """
        # Settings

        Written from the table of keys (`adapter.settings.Keys`); a test keeps it so. `hopthu check` tells every fault of a
        configuration with file, line and column. Precedence: `--set key=value`, environment, `config/hopthu.yaml`, default.

        Relative paths start at the config folder. Secrets are in files, one each, without quotes; the end of line does not count.
        Units: durations `ms`, `s`, `m`, `h`; sizes `KB`, `MB` (1 MB is 1,048,576 bytes, as in 7.1). Formats of the other files stand
        in their own comments: `agencies.yaml`, `holidays.yaml`, `official-domains.yaml`, `tokens.yaml`, `weak-secrets.txt`.

        | key | environment | allowed | default | meaning |
        | --- | --- | --- | --- | --- |
        """
        + Keys.ALL.stream().map(SettingsPages::row).collect(Collectors.joining());
  }

  private static String row(Key<?> key) {
    String given =
        switch (key.use()) {
          case DEFAULTED -> "`" + key.value() + "`";
          case REQUIRED -> "required, e.g. `" + key.value() + "`";
          case OPTIONAL -> "–, e.g. `" + key.value() + "`";
          case ENVIRONMENT -> "–, environment only";
        };
    return "| `%s` | `%s` | %s | %s | %s<br>%s |%n"
        .formatted(
            key.name(),
            key.variable(),
            key.kind().rule().allowed().en(),
            given,
            key.meaning().en(),
            key.meaning().vi());
  }

  private SettingsPages() {}
}

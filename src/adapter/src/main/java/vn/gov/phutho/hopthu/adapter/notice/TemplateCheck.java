package vn.gov.phutho.hopthu.adapter.notice;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.adapter.settings.Bilingual;
import vn.gov.phutho.hopthu.adapter.settings.Fault;
import vn.gov.phutho.hopthu.adapter.settings.Place;
import vn.gov.phutho.hopthu.adapter.settings.Rule;

/** Reads one template and tells everything that is wrong with it. */
final class TemplateCheck {
  private static final Pattern TAG = Pattern.compile("\\{\\{[#^/&{]?\\s*([^}\\s]+)\\s*}}");
  private static final Pattern SUBJECT = Pattern.compile("Subject: \\S.*");
  private static final Rule NONE = new Rule(new Bilingual("", ""), "");

  private final Form form;
  private final Path file;
  private final Consumer<Fault> faults;
  private boolean good = true;

  TemplateCheck(Form form, Path file, Consumer<Fault> faults) {
    this.form = form;
    this.file = file;
    this.faults = faults;
  }

  /** The template; empty after a fault. */
  Optional<NoticeTemplate> read() {
    List<String> lines;
    try {
      lines = Files.readString(file).replace("\r\n", "\n").lines().toList();
    } catch (CharacterCodingException legacy) {
      fault(0, "không phải UTF-8: bảng mã cũ?", "is not UTF-8: a legacy encoding?");
      return Optional.empty();
    } catch (IOException unreadable) {
      fault(0, "không đọc được tệp", "cannot be read");
      return Optional.empty();
    }
    heading(lines);
    Set<String> used = new HashSet<>();
    for (int number = 1; number <= lines.size(); number++) {
      line(number, lines.get(number - 1), used);
    }
    form.needed().stream()
        .filter(name -> !used.contains(name))
        .sorted()
        .forEach(name -> fault(0, "thiếu biến {{" + name + "}}", "has no {{" + name + "}}"));
    return good ? compile(lines) : Optional.empty();
  }

  private void heading(List<String> lines) {
    if (lines.isEmpty() || !SUBJECT.matcher(lines.get(0)).matches()) {
      fault(1, "dòng đầu phải là \"Subject: …\"", "the first line has to be \"Subject: …\"");
    } else if (lines.size() < 3 || !lines.get(1).isBlank()) {
      fault(2, "cần một dòng trống rồi nội dung", "needs an empty line and then the text");
    }
  }

  private void line(int number, String line, Set<String> used) {
    // A7 (10.1)
    if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
      fault(number, "không ở dạng Unicode NFC", "is not in Unicode NFC");
    }
    if (line.indexOf('\uFFFD') >= 0) {
      fault(number, "có ký tự hỏng (U+FFFD)", "has a broken character (U+FFFD)");
    }
    for (MatchResult tag : TAG.matcher(line).results().toList()) {
      String name = tag.group(1);
      used.add(name);
      if (!form.known().contains(name)) {
        fault(number, "không có biến {{" + name + "}}", "there is no variable {{" + name + "}}");
      }
    }
  }

  private Optional<NoticeTemplate> compile(List<String> lines) {
    NoticeTemplate template;
    try {
      template =
          NoticeTemplate.of(
              lines.get(0).substring("Subject: ".length()),
              String.join("\n", lines.subList(2, lines.size())) + "\n");
      // A variable outside the section that gives it a value shows only when it is filled in.
      template.fill(Examples.of(form));
    } catch (MustacheParseException broken) {
      fault(0, "sai cú pháp: " + broken.getMessage(), "is no template: " + broken.getMessage());
      return Optional.empty();
    } catch (MustacheException misplaced) {
      fault(0, "biến sai chỗ: " + misplaced.getMessage(), "misplaced: " + misplaced.getMessage());
      return Optional.empty();
    }
    return Optional.of(template);
  }

  private void fault(int line, String vi, String en) {
    good = false;
    faults.accept(
        new Fault(
            new Place(file.toString(), line, line == 0 ? 0 : 1), "", new Bilingual(vi, en), NONE));
  }
}

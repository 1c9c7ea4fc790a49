package vn.gov.phutho.hopthu.adapter.notice;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.phutho.hopthu.adapter.settings.Fault;

/** All templates of the config folder, checked. */
public final class NoticeTemplates {
  private static final String ENDING = ".txt";

  private final Map<Form, NoticeTemplate> templates;

  private NoticeTemplates(Map<Form, NoticeTemplate> templates) {
    this.templates = templates;
  }

  /** Reads all of them; empty after a fault. Every fault of every file is told. */
  public static Optional<NoticeTemplates> read(Path folder, Consumer<Fault> faults) {
    Map<Form, NoticeTemplate> read = new EnumMap<>(Form.class);
    for (Form form : Form.values()) {
      new TemplateCheck(form, folder.resolve(form.word() + ENDING), faults)
          .read()
          .ifPresent(template -> read.put(form, template));
    }
    return read.size() == Form.values().length
        ? Optional.of(new NoticeTemplates(read))
        : Optional.empty();
  }

  /** The template of this name with example values; empty when there is no such template. */
  public Optional<Preview> preview(String name) {
    return Form.named(name)
        .map(form -> fill(form, Examples.of(form)))
        .map(text -> new Preview(name, text.subject(), text.body()));
  }

  /** What a preview shows. */
  public record Preview(String name, String subject, String body) {}

  NoticeTemplate.Text fill(Form form, Map<String, Object> values) {
    return Objects.requireNonNull(templates.get(form)).fill(values);
  }
}

package vn.gov.phutho.hopthu.adapter.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.stream.Collectors;

/** A template that was checked. */
record NoticeTemplate(Template subject, Template body) {
  /** What a letter says, its lines at most 78 columns wide where their words allow. */
  record Text(String subject, String body) {}

  private static final int WIDTH = 76;
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).strictSections(true);

  static NoticeTemplate of(String subject, String body) {
    return new NoticeTemplate(COMPILER.compile(subject), COMPILER.compile(body));
  }

  Text fill(Map<String, Object> values) {
    // No value may begin another header field.
    String line = subject.execute(values).replaceAll("\\p{Cntrl}+", " ").strip();
    return new Text(
        line, body.execute(values).lines().map(NoticeTemplate::wrap).collect(Collectors.joining()));
  }

  /** RFC 5322 §2.1.1: at most 78 columns; a longer word stays whole. */
  private static String wrap(String line) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : line.stripTrailing().split("(?<=\\S) ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        wrapped.append("\r\n");
        column = 0;
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.append("\r\n").toString();
  }
}

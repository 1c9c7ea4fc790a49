package vn.gov.phutho.hopthu.adapter.operate;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of a stack trace. */
final class StackTrace {
  static String of(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private StackTrace() {}
}

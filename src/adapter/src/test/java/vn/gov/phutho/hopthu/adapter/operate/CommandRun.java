package vn.gov.phutho.hopthu.adapter.operate;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** One run of a command: its exit code and what it printed. */
record CommandRun(int code, String out, String err) {
  static CommandRun of(String command, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words =
        Stream.concat(Stream.of(command), Stream.of(args).map(Object::toString))
            .toArray(String[]::new);
    int code = HopthuCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new CommandRun(code, out.toString(), err.toString());
  }
}

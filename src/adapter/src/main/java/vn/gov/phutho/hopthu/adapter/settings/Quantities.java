package vn.gov.phutho.hopthu.adapter.settings;

import static vn.gov.phutho.hopthu.adapter.settings.Parsed.bad;
import static vn.gov.phutho.hopthu.adapter.settings.Parsed.good;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.calendar.Term;

/** Kinds that count something: whole numbers, durations, sizes. */
final class Quantities {
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,8})(ms|s|m|h)");
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})(KB|MB)");

  static Kind<Integer> whole(int least, int most, String example) {
    return Kind.of(
        Rule.of(
            "số nguyên từ " + least + " đến " + most,
            "a whole number from " + least + " to " + most,
            example),
        text -> {
          if (!WHOLE.matcher(text).matches()) {
            return bad("không phải số nguyên", "is no whole number");
          }
          int number = Integer.parseInt(text);
          return number < least || number > most
              ? bad("ngoài giới hạn", "is out of range")
              : good(number);
        });
  }

  static Kind<Duration> duration(String least, String most, String example) {
    Duration from = duration(least).orElseThrow();
    Duration to = duration(most).orElseThrow();
    return Kind.of(
        Rule.of(
            "thời lượng từ " + least + " đến " + most + " với đơn vị ms, s, m hoặc h",
            "a duration from " + least + " to " + most + " with a unit ms, s, m or h",
            example),
        text ->
            duration(text)
                .<Parsed<Duration>>map(
                    d ->
                        d.compareTo(from) < 0 || d.compareTo(to) > 0
                            ? bad("ngoài giới hạn", "is out of range")
                            : good(d))
                .orElseGet(
                    () ->
                        bad(
                            "không phải thời lượng (thiếu hoặc sai đơn vị)",
                            "is no duration (unit missing or unknown)")));
  }

  private static Optional<Duration> duration(String text) {
    Matcher m = DURATION.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    long n = Long.parseLong(m.group(1));
    return Optional.of(
        switch (m.group(2)) {
          case "ms" -> Duration.ofMillis(n);
          case "s" -> Duration.ofSeconds(n);
          case "m" -> Duration.ofMinutes(n);
          default -> Duration.ofHours(n);
        });
  }

  /** One of these periods. */
  static Kind<Term> term(List<String> words) {
    Kind<String> word = Kinds.word(words);
    return Kind.of(
        word.rule(),
        text ->
            word.parse(text)
                .toOptional()
                .flatMap(Term::parse)
                .<Parsed<Term>>map(Parsed::good)
                .orElseGet(() -> bad("không phải thời hạn được phép", "is no allowed period")));
  }

  /** Bytes; as in the regulation, 1 MB is 1,048,576 bytes. */
  static Kind<Long> size(String least, String most, String example) {
    long from = bytes(least);
    long to = bytes(most);
    return Kind.of(
        Rule.of(
            "dung lượng từ " + least + " đến " + most + " với đơn vị KB hoặc MB (1 MB = 1048576)",
            "a size from " + least + " to " + most + " with a unit KB or MB (1 MB is 1048576)",
            example),
        text -> {
          long bytes = bytes(text);
          if (bytes < 0) {
            return bad(
                "không phải dung lượng (thiếu hoặc sai đơn vị)",
                "is no size (unit missing or unknown)");
          }
          return bytes < from || bytes > to
              ? bad("ngoài giới hạn", "is out of range")
              : good(bytes);
        });
  }

  private static long bytes(String text) {
    Matcher m = SIZE.matcher(text);
    return m.matches()
        ? Long.parseLong(m.group(1)) * (m.group(2).equals("KB") ? 1024 : 1048576)
        : -1;
  }

  private Quantities() {}
}

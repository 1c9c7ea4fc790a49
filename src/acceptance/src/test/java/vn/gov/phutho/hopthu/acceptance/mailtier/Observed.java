package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a door did.
 *
 * @param passed as far as the dialogue tells
 * @param reply what the server said
 * @param arrival whether what was to arrive has arrived; empty when the dialogue tells all
 */
record Observed(boolean passed, String reply, Optional<BooleanSupplier> arrival) {
  /** RFC 8620 §3.6.2. */
  private static final Pattern PROBLEM = Pattern.compile("\"type\":\"([^\"]+)\"");

  static Observed now(boolean passed, String reply) {
    return new Observed(passed, reply, Optional.empty());
  }

  /** A reply of SMTP, which a 2 at its start makes a pass. */
  static Observed smtp(Supplier<String> dialogue) {
    try {
      String reply = dialogue.get();
      return now(reply.startsWith("2"), reply);
    } catch (UncheckedIOException closed) {
      return now(false, "closed");
    }
  }

  /** The dialogue went well, and now the message has to arrive, or must not. */
  Observed then(BooleanSupplier arrived) {
    return passed ? new Observed(true, reply, Optional.of(arrived)) : this;
  }

  boolean finallyPassed() {
    return passed && arrival.map(BooleanSupplier::getAsBoolean).orElse(true);
  }

  /** Code and enhanced code, or the first word; for a message that did not arrive, that too. */
  String shortReply() {
    if (reply.startsWith("{")) {
      return PROBLEM.matcher(reply).results().map(m -> m.group(1)).findFirst().orElse("refused");
    }
    String[] words = reply.strip().split("\\s+");
    boolean enhanced = words.length > 1 && words[1].matches("\\d\\.\\d+\\.\\d+");
    String code = enhanced ? words[0] + " " + words[1] : words[0];
    return arrival.isPresent() && !finallyPassed() ? code + ", then kept" : code;
  }
}

package vn.gov.phutho.hopthu.extension.scan;

import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/** What a scanner says of one message. An answer that is not understood is {@link Unavailable}. */
public sealed interface Scan {
  record Clean() implements Scan {}

  /**
   * Malware.
   *
   * @param signature the scanner's name of it
   */
  record Infected(String signature) implements Scan {}

  /** Spam that is delivered, but aside. */
  record Spam(double score) implements Scan {}

  /** Spam that is not accepted. */
  record Rejected(double score) implements Scan {}

  /** The filter wants the message again later: a greylist or a rate limit. */
  record Later() implements Scan {}

  /** Nobody knows: down, slow, or a limit of the scanner's own. */
  record Unavailable(String why) implements Scan {}

  /**
   * D8 (13.2, 13.3): what follows. Unknown is never "clean" (D7).
   *
   * @param inDialogue the sender's server still holds the message and can be told to come again
   */
  default Verdict verdict(boolean inDialogue) {
    if (this instanceof Infected) {
      return Verdict.refuse(ReasonCode.INFECTED);
    }
    if (this instanceof Rejected) {
      return Verdict.refuse(ReasonCode.SPAM_REFUSED);
    }
    if (this instanceof Unavailable) {
      return Verdict.defer(ReasonCode.SCAN_UNAVAILABLE);
    }
    return this instanceof Later && inDialogue
        ? Verdict.defer(ReasonCode.SCAN_LATER)
        : Verdict.pass();
  }

  /** For the audit trail: a word and what the scanner said of it. */
  default String detail() {
    if (this instanceof Infected infected) {
      return "infected: " + infected.signature();
    }
    if (this instanceof Spam spam) {
      return "spam: " + spam.score();
    }
    if (this instanceof Rejected rejected) {
      return "rejected: " + rejected.score();
    }
    if (this instanceof Unavailable unavailable) {
      return "unavailable: " + unavailable.why();
    }
    return this instanceof Later ? "later" : "clean";
  }
}

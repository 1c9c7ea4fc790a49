package vn.gov.phutho.hopthu.model;

/** The answer of a policy: go on, refuse for good, or say "later". Never an exception (D7). */
public sealed interface Verdict {
  record Pass() implements Verdict {}

  /** 5xx: the message or command is refused. */
  record Refuse(ReasonCode reason) implements Verdict {}

  /** 4xx: what is needed to decide cannot be read now; nothing is lost. */
  record Defer(ReasonCode reason) implements Verdict {}

  static Verdict pass() {
    return new Pass();
  }

  static Verdict refuse(ReasonCode reason) {
    return new Refuse(reason);
  }

  static Verdict defer(ReasonCode reason) {
    return new Defer(reason);
  }
}

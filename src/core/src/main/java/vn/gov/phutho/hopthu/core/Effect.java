package vn.gov.phutho.hopthu.core;

/** What became of one change to the world. */
public sealed interface Effect {
  /** It is in force. Doing it again changes nothing. */
  record Done() implements Effect {}

  /** The world is not what the plan saw; look again. Nothing was changed. */
  record Stale(String why) implements Effect {}

  /** The world did not answer. It may or may not be in force: look again later. */
  record Unavailable(String why) implements Effect {}

  /** The world refuses for good; a person has to look. */
  record Rejected(String why) implements Effect {}

  static Effect done() {
    return new Done();
  }
}

package vn.gov.phutho.hopthu.core.errand;

/** What became of one run of an errand. */
public sealed interface Ran {
  /**
   * It is done.
   *
   * @param receipt what came of it, without personal values
   */
  record Done(String receipt) implements Ran {}

  /** Not yet, or not wholly; running it again goes on or begins anew. */
  record Later(String why) implements Ran {}

  /** It cannot be done; a person has to look. */
  record Refused(String why) implements Ran {}
}

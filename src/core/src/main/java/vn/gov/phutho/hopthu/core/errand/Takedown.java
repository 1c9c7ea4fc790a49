package vn.gov.phutho.hopthu.core.errand;

/** Takes a message with a secret out of every mailbox: B2 (12.5). */
@FunctionalInterface
public interface Takedown {
  /**
   * Takes it out wherever it is; running it again finds nothing more.
   *
   * @param messageId with its angle brackets
   * @return a receipt that counts, and names neither mailbox nor message
   */
  Ran takeDown(String messageId);
}

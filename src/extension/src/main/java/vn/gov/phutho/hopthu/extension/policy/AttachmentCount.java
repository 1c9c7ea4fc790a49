package vn.gov.phutho.hopthu.extension.policy;

/** What a message carries besides its text. */
public sealed interface AttachmentCount {
  /**
   * The message was taken apart to its end.
   *
   * @param bytes all attachments together, decoded
   */
  record Counted(long bytes) implements AttachmentCount {}

  /**
   * The message could not be taken apart.
   *
   * @param rawBytes the whole message as transmitted
   */
  record Unparsable(long rawBytes) implements AttachmentCount {}

  /** One fragment of a larger message, which nobody here can see whole (RFC 2046 §5.2.2). */
  record Fragment() implements AttachmentCount {}
}

package vn.gov.phutho.hopthu.extension.handover;

import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * A copy that went through to its end.
 *
 * @param copied messages copied by this order
 * @param bytes their size
 * @param present messages that were there already
 * @param later messages that came too late to be asked for
 */
public record HandoverReceipt(
    String from, String to, long copied, long bytes, long present, long later) {
  /** Counts while the copy goes on. */
  static final class Count {
    private long copied;
    private long bytes;
    private long present;
    private long later;

    void copied(long size) {
      copied++;
      bytes += size;
    }

    void present() {
      present++;
    }

    void later() {
      later++;
    }

    HandoverReceipt receipt(MailAddress from, MailAddress to) {
      return new HandoverReceipt(from.toString(), to.toString(), copied, bytes, present, later);
    }
  }
}

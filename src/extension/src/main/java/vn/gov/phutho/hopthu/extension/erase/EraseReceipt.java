package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * What became of an account's things.
 *
 * @param erased gone by this order
 * @param remaining still there, as read afterwards
 * @param unknown stores that could not be read: what is in them is not known
 * @param outOfReach stores that James lets nobody list or empty; see the runbook
 * @param complete nothing remains and everything was read
 */
public record EraseReceipt(
    String address,
    List<String> erased,
    List<String> remaining,
    List<String> unknown,
    List<String> outOfReach,
    boolean complete) {
  /**
   * Uploads that no message took (3.8.1 has no way to delete one) and the numbers of JMAP changes;
   * both are in memory, need the owner's login to be read, and go with the next start.
   */
  private static final List<String> OUT_OF_REACH = List.of("jmap-uploads", "jmap-changes");

  static EraseReceipt of(
      MailAddress address, List<String> erased, List<String> remaining, List<String> unknown) {
    return new EraseReceipt(
        address.toString(),
        List.copyOf(erased),
        List.copyOf(remaining),
        List.copyOf(unknown),
        OUT_OF_REACH,
        remaining.isEmpty() && unknown.isEmpty());
  }
}

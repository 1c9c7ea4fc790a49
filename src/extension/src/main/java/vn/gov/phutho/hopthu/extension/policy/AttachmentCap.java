package vn.gov.phutho.hopthu.extension.policy;

import vn.gov.phutho.hopthu.model.ReasonCode;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D2 (7.1): how much the attachments of one message may weigh.
 *
 * @param limit decoded bytes; exactly as many pass
 */
public record AttachmentCap(long limit) {
  public AttachmentCap {
    if (limit <= 0) {
      throw new IllegalArgumentException("attachments.limit: more than 0 bytes, not " + limit);
    }
  }

  public Verdict verdict(AttachmentCount count) {
    if (count instanceof AttachmentCount.Counted counted) {
      return counted.bytes() > limit
          ? Verdict.refuse(ReasonCode.ATTACHMENTS_TOO_LARGE)
          : Verdict.pass();
    }
    if (count instanceof AttachmentCount.Fragment) {
      // D2 (7.1): 20 MB are of one message, not of each of its fragments.
      return Verdict.refuse(ReasonCode.MESSAGE_IN_FRAGMENTS);
    }
    AttachmentCount.Unparsable whole = (AttachmentCount.Unparsable) count;
    return whole.rawBytes() > limit ? Verdict.refuse(ReasonCode.MESSAGE_TOO_LARGE) : Verdict.pass();
  }
}

package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Arrays;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** What came of checking a signature (B3). */
public sealed interface Verification {
  /** The payload was signed by the trusted key of this name. */
  final class Verified implements Verification {
    private final byte[] payload;
    private final String kid;

    Verified(byte[] payload, String kid) {
      this.payload = payload.clone();
      this.kid = kid;
    }

    public byte[] payload() {
      return payload.clone();
    }

    public String kid() {
      return kid;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Verified v && v.kid.equals(kid) && Arrays.equals(v.payload, payload);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(payload);
    }

    /** Without the payload, which is personal (B7). */
    @Override
    public String toString() {
      return "Verified[" + kid + "]";
    }
  }

  /** Nothing in it may be believed. */
  record Refused(Reason reason) implements Verification {}

  static Verification refuse(ReasonCode code, String detail) {
    return new Refused(new Reason(code, "", detail));
  }
}

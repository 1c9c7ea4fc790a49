package vn.gov.phutho.hopthu.adapter.intake;

import java.time.Instant;

/** Where documents are handed in. */
@FunctionalInterface
public interface Submissions {
  /** Takes a document as signed, byte for byte; never throws for what it holds. */
  Submission submit(byte[] jws, Instant now);
}

package vn.gov.phutho.hopthu.adapter.intake;

import java.util.Base64;

/** Evidence without a seal, for tests that look at what was sealed. */
final class PlainEvidence implements Evidence {
  @Override
  public String seal(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }

  @Override
  public byte[] open(String sealed) {
    return Base64.getDecoder().decode(sealed);
  }
}

package vn.gov.phutho.hopthu.extension.webadmin;

import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * One thing wrong with a body.
 *
 * @param pointer RFC 6901
 * @param reason slug of a {@link ReasonCode}
 * @param message what is wrong and what is allowed
 */
record Fault(String pointer, String reason, String message) {
  Fault(String pointer, ReasonCode reason, String message) {
    this(pointer, reason.slug(), message);
  }
}

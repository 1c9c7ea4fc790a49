package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.List;
import java.util.Map;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * What the route answers.
 *
 * @param body written as JSON; never an exception's text
 */
record Answer(int status, Object body) {
  private static final Object STREAMED = new Object();

  static Answer ok(Object body) {
    return new Answer(200, body);
  }

  static Answer refused(int status, ReasonCode reason, MailAddress address) {
    return new Answer(status, Map.of("reason", reason.slug(), "address", address.toString()));
  }

  /** A body with faults, each of which names its own reason. */
  static Answer faulty(List<Fault> faults) {
    return new Answer(400, Map.of("reason", ReasonCode.SCHEMA.slug(), "faults", faults));
  }

  /** The path names no address. */
  static Answer noAddress() {
    return new Answer(400, Map.of("reason", ReasonCode.ADDRESS_INVALID.slug()));
  }

  /** The body is written already. */
  static Answer streamed() {
    return new Answer(200, STREAMED);
  }

  boolean isStreamed() {
    return body == STREAMED;
  }
}

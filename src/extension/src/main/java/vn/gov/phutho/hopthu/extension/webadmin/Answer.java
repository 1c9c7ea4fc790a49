package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.Map;
import vn.gov.phutho.hopthu.model.MailAddress;

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

  static Answer refused(int status, String reason, MailAddress address) {
    return new Answer(status, Map.of("reason", reason, "address", address.toString()));
  }

  /** The body is written already. */
  static Answer streamed() {
    return new Answer(200, STREAMED);
  }

  boolean isStreamed() {
    return body == STREAMED;
  }
}

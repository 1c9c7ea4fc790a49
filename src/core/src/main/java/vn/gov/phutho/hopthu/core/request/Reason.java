package vn.gov.phutho.hopthu.core.request;

import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Why something was refused or held.
 *
 * @param where a JSON pointer (RFC 6901) into the document, e.g. {@code /items/3/fullName}; empty
 *     for the whole
 * @param detail what exactly, without a value that is personal
 */
public record Reason(ReasonCode code, String where, String detail) {
  public static Reason of(ReasonCode code, String where) {
    return new Reason(code, where, "");
  }
}

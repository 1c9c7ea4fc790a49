package vn.gov.phutho.hopthu.adapter.web;

import vn.gov.phutho.hopthu.core.request.Reason;

/**
 * A reason as an answer shows it.
 *
 * @param code the slug of the reason table
 * @param where a JSON pointer into the document; empty for the whole
 */
public record ReasonAnswer(
    String code, String where, String detail, String vi, String en, String clause) {
  public static ReasonAnswer of(Reason reason) {
    return new ReasonAnswer(
        reason.code().slug(),
        reason.where(),
        reason.detail(),
        reason.code().vi(),
        reason.code().en(),
        reason.code().clause());
  }
}

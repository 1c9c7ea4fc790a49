package vn.gov.phutho.hopthu.adapter.selfservice;

import org.springframework.http.HttpStatus;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;

/** The HTTP status of an answer, the same at every door. */
final class AnswerStatus {
  private AnswerStatus() {}

  static HttpStatus of(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return switch (refused.reasons().get(0).code()) {
        case SECRET_HANDED_OVER -> HttpStatus.GONE;
        case SECRET_NOT_READY -> HttpStatus.CONFLICT;
        case SECRET_WRONG, ACCOUNT_SUSPENDED -> HttpStatus.FORBIDDEN;
        case TOO_MANY_ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
        default -> HttpStatus.BAD_REQUEST;
      };
    }
    return answer instanceof Answer.Later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
  }
}

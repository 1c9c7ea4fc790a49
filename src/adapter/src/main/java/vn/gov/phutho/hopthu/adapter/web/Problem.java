package vn.gov.phutho.hopthu.adapter.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** An answer that says why not: RFC 9457, with our reasons as an extension member. */
public record Problem(
    String type, String title, int status, String detail, List<ReasonAnswer> reasons) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(HttpStatus status, List<Reason> reasons) {
    return new Problem(
        "about:blank",
        status.getReasonPhrase(),
        status.value(),
        reasons.size() == 1
            ? reasons.get(0).code().en()
            : reasons.size() + " faults, all of them in reasons.",
        reasons.stream().map(ReasonAnswer::of).toList());
  }

  public static Problem of(HttpStatus status, ReasonCode code) {
    return of(status, List.of(Reason.of(code, "")));
  }
}

package vn.gov.phutho.hopthu.adapter.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.web.Problem;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** {@code POST /v1/requests} and {@code GET /v1/requests/{number}}. */
public final class RequestRoutes {
  private static final Set<String> ACCEPTED = Set.of("application/jose", "application/jose+json");

  private final Submissions submissions;
  private final Books books;
  private final Sla sla;
  private final InstantSource clock;
  private final int maxBody;

  /**
   * Routes to these books.
   *
   * @param maxBody size of the largest document in bytes
   */
  public RequestRoutes(
      Submissions submissions, Books books, Sla sla, InstantSource clock, int maxBody) {
    this.submissions = submissions;
    this.books = books;
    this.sla = sla;
    this.clock = clock;
    this.maxBody = maxBody;
  }

  /** The routes. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST("/v1/requests", this::submit)
        .GET(RequestPath.PATTERN, this::show)
        .build();
  }

  private ServerResponse submit(ServerRequest request) throws IOException {
    if (!isJose(request.servletRequest().getContentType())) {
      return ServerResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
          .header("Accept-Post", "application/jose, application/jose+json")
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ReasonCode.WRONG_MEDIA_TYPE));
    }
    if (request.headers().contentLength().orElse(0) > maxBody) {
      return tooLarge();
    }
    byte[] body;
    try (InputStream in = request.servletRequest().getInputStream()) {
      body = in.readNBytes(maxBody + 1); // a chunked body announces no length
    }
    return body.length > maxBody ? tooLarge() : answer(submissions.submit(body, clock.instant()));
  }

  /** Read as text: what is no media type at all is just another one that is not taken. */
  private static boolean isJose(@Nullable String contentType) {
    return contentType != null
        && ACCEPTED.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private ServerResponse tooLarge() {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        List.of(new Reason(ReasonCode.BODY_TOO_LARGE, "", "at most " + maxBody + " bytes")));
  }

  private ServerResponse answer(Submission submission) {
    if (submission instanceof Submission.Accepted accepted) {
      return receipt(HttpStatus.ACCEPTED, accepted.number());
    }
    if (submission instanceof Submission.Again again) {
      return receipt(HttpStatus.OK, again.number());
    }
    return submission instanceof Submission.Refused refused
        ? problem(HttpStatus.BAD_REQUEST, refused.reasons())
        : problem(
            HttpStatus.CONFLICT, List.of(Reason.of(ReasonCode.NUMBER_CONFLICT, "/number"))); // B5
  }

  private ServerResponse receipt(HttpStatus status, String number) {
    return ServerResponse.status(status)
        .location(URI.create(RequestPath.of(number)))
        .contentType(MediaType.APPLICATION_JSON)
        .body(DocumentAnswer.receipt(books.documents().find(number).orElseThrow()));
  }

  private ServerResponse show(ServerRequest request) {
    return books
        .documents()
        .find(RequestPath.number(request.pathVariable("rest")))
        .map(
            record ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(DocumentAnswer.of(record, books.accounts(), sla, clock.instant())))
        .orElseGet(
            () ->
                problem(HttpStatus.NOT_FOUND, List.of(Reason.of(ReasonCode.UNKNOWN_DOCUMENT, ""))));
  }

  private static ServerResponse problem(HttpStatus status, List<Reason> reasons) {
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(status, reasons));
  }
}

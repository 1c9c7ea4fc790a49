package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.web.Problem;
import vn.gov.phutho.hopthu.core.lifecycle.Forecast;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code GET /v1/plan?asOf=2027-02-20}: what will be locked, expire and be destroyed by then if
 * nothing else happens, and why. It changes nothing.
 */
final class PlanRoutes {
  /** A longer look ahead tells nothing: people write and documents come. */
  private static final int MOST_DAYS = 1000;

  private final Outlook outlook;
  private final Today today;

  PlanRoutes(Outlook outlook, Today today) {
    this.outlook = outlook;
    this.today = today;
  }

  /**
   * The answer.
   *
   * @param unread why the last activity could not be read; nobody is then planned to be locked
   */
  record PlanAnswer(String from, String asOf, String unread, List<LineAnswer> lines) {}

  /** One line; {@code reason} is the slug of what it waits for. */
  record LineAnswer(
      String day, String what, String address, String clause, String request, String reason) {
    static LineAnswer of(Forecast.Line line) {
      return new LineAnswer(
          line.day().toString(),
          line.kind().word(),
          line.address(),
          line.clause(),
          line.request(),
          line.reason().map(r -> r.code().slug()).orElse(""));
    }
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/v1/plan", this::show).build();
  }

  private ServerResponse show(ServerRequest request) {
    LocalDate from = today.day();
    Optional<LocalDate> asOf =
        request
            .param("asOf")
            .map(PlanRoutes::day)
            .orElse(Optional.of(from))
            .filter(day -> !day.isBefore(from) && !day.isAfter(from.plusDays(MOST_DAYS)));
    if (asOf.isEmpty()) {
      return ServerResponse.badRequest()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              Problem.of(
                  HttpStatus.BAD_REQUEST,
                  List.of(
                      new Reason(
                          ReasonCode.DATE_INVALID,
                          "",
                          "asOf is a day from " + from + " to " + from.plusDays(MOST_DAYS)))));
    }
    Outlook.Seen seen = outlook.until(from, asOf.get());
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            new PlanAnswer(
                from.toString(),
                asOf.get().toString(),
                seen.unread(),
                seen.lines().stream().map(LineAnswer::of).toList()));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}

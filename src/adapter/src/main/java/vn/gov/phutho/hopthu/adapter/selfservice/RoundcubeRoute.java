package vn.gov.phutho.hopthu.adapter.selfservice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.secret.Secret;

/**
 * {@code POST /v1/secret/roundcube}, as the httpapi driver of Roundcube's password plugin calls it
 * (E3): form fields {@code user}, {@code curpass}, {@code newpass}; {@code ok} when done, else the
 * slugs of the reasons, which Roundcube writes to its log: nothing secret is among them.
 */
public final class RoundcubeRoute {
  private final OwnersChange owners;

  public RoundcubeRoute(OwnersChange owners) {
    this.owners = owners;
  }

  /** The routes. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST("/v1/secret/roundcube", this::change)
        .GET(
            "/v1/secret/roundcube",
            get -> say(HttpStatus.METHOD_NOT_ALLOWED, "set password_httpapi_method to POST"))
        .build();
  }

  private ServerResponse change(ServerRequest request) {
    HttpServletRequest sent = request.servletRequest();
    if (sent.getQueryString() != null) { // E4: a URL ends in the logs of every proxy
      return say(HttpStatus.BAD_REQUEST, "no secret belongs into a URL");
    }
    Answer answer =
        owners.change(
            field(sent, "user"),
            new Secret(field(sent, "curpass")),
            new Secret(field(sent, "newpass")),
            sent.getRemoteAddr());
    if (answer instanceof Answer.Refused refused) {
      String slugs =
          refused.reasons().stream().map(r -> r.code().slug()).collect(Collectors.joining(" "));
      return say(AnswerStatus.of(answer), slugs);
    }
    return answer instanceof Answer.Changed
        ? say(HttpStatus.OK, "ok")
        : say(AnswerStatus.of(answer), "not now");
  }

  private static String field(HttpServletRequest sent, String name) {
    return Optional.ofNullable(sent.getParameter(name)).orElse("");
  }

  private static ServerResponse say(HttpStatus status, String text) {
    return ServerResponse.status(status)
        .header("Cache-Control", "no-store")
        .contentType(MediaType.TEXT_PLAIN)
        .body(text);
  }
}

package vn.gov.phutho.hopthu.adapter.selfservice;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.intake.RequestPath;
import vn.gov.phutho.hopthu.adapter.web.Problem;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * {@code POST /v1/requests/{number}/items/{item}/secret}, once, for the request system; {@code POST
 * /v1/secret} for the owner, whose current secret is the credential.
 */
public final class SecretRoutes {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A body is an address and two secrets. */
  private static final int MAX_BODY = 4096;

  private final Secrets secrets;
  private final OwnersChange owners;

  public SecretRoutes(Secrets secrets, OwnersChange owners) {
    this.secrets = secrets;
    this.owners = owners;
  }

  /** The owner's wish, as sent. */
  record Change(String address, String current, String wanted) {
    static Optional<Change> read(byte[] body) {
      try {
        var tree = JSON.readTree(body);
        Change change =
            new Change(
                tree.path("address").stringValue(""),
                tree.path("current").stringValue(""),
                tree.path("new").stringValue(""));
        return change.address.isEmpty() ? Optional.empty() : Optional.of(change);
      } catch (JacksonException notJson) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return "Change[***]";
    }
  }

  /** The secret on its way to the person. */
  record HandedOver(String address, String secret, String changeAt) {
    @Override
    public String toString() {
      return "HandedOver[" + address + ", ***]";
    }
  }

  /** The routes. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(RequestPath.PATTERN, this::handOver)
        .POST("/v1/secret", this::change)
        .build();
  }

  private ServerResponse handOver(ServerRequest request) {
    Optional<ItemRef> item = RequestPath.secretOf(request.pathVariable("rest"));
    if (item.isEmpty()) {
      return ServerResponse.notFound().build();
    }
    Answer answer = secrets.handOver(item.get());
    if (answer instanceof Answer.HandedOver handed) {
      return ServerResponse.ok()
          .header("Cache-Control", "no-store")
          .contentType(MediaType.APPLICATION_JSON)
          .body(
              new HandedOver(handed.address().toString(), handed.secret().reveal(), "/v1/secret"));
    }
    return refuse(answer);
  }

  private ServerResponse change(ServerRequest request) throws IOException {
    byte[] body;
    try (var in = request.servletRequest().getInputStream()) {
      body = in.readNBytes(MAX_BODY + 1);
    }
    Optional<Change> change = body.length > MAX_BODY ? Optional.empty() : Change.read(body);
    if (change.isEmpty()) {
      return problem(HttpStatus.BAD_REQUEST, List.of(Reason.of(ReasonCode.MALFORMED_JSON, "")));
    }
    Answer answer =
        owners.change(
            change.get().address(),
            new Secret(change.get().current()),
            new Secret(change.get().wanted()),
            request.servletRequest().getRemoteAddr());
    return answer instanceof Answer.Changed ? ServerResponse.noContent().build() : refuse(answer);
  }

  private static ServerResponse refuse(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return problem(AnswerStatus.of(answer), refused.reasons());
    }
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE, List.of(Reason.of(ReasonCode.DIRECTORY_UNAVAILABLE, "")));
  }

  private static ServerResponse problem(HttpStatus status, List<Reason> reasons) {
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(status, reasons));
  }
}

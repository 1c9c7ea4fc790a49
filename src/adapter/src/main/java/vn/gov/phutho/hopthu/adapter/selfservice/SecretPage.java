package vn.gov.phutho.hopthu.adapter.selfservice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.core.desk.SecretDesk.Answer;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** {@code /doi-mat-khau}: the page at which owners change their secret (E3). It runs no script. */
public final class SecretPage {
  static final String PATH = "/doi-mat-khau";

  /** Where a form without its token is answered; no link leads there. */
  static final String STALE = PATH + "/stale";

  private final OwnersChange owners;
  private final SecretPolicy policy;

  public SecretPage(OwnersChange owners, SecretPolicy policy) {
    this.owners = owners;
    this.policy = policy;
  }

  /**
   * A fault as the page shows it.
   *
   * @param field the id of the field that the summary leads to
   */
  public record Fault(String field, String text) {}

  /** The routes. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET(PATH, get -> page(get, HttpStatus.OK, List.of(), false))
        .POST(PATH, this::change)
        .POST(
            STALE,
            post -> refused(post, HttpStatus.FORBIDDEN, List.of(reason(ReasonCode.FORM_STALE, ""))))
        .build();
  }

  private ServerResponse change(ServerRequest request) {
    HttpServletRequest sent = request.servletRequest();
    Secret wanted = new Secret(field(sent, "new"));
    List<Reason> typed = typed(wanted, new Secret(field(sent, "repeat")));
    Answer answer =
        owners.change(
            field(sent, "address"),
            new Secret(field(sent, "current")),
            // An empty one changes nothing, and the rest of what is wrong is told all the same.
            typed.isEmpty() ? wanted : new Secret(""),
            sent.getRemoteAddr());
    if (answer instanceof Answer.Changed) {
      return page(request, HttpStatus.OK, List.of(), true);
    }
    List<Reason> reasons = new ArrayList<>();
    if (answer instanceof Answer.Refused refused) {
      refused.reasons().stream()
          .filter(r -> typed.isEmpty() || !r.where().equals("/new"))
          .forEach(reasons::add);
    }
    if (!typed.isEmpty() && !wanted.reveal().isEmpty()) {
      MailAddress.read(field(sent, "address").strip())
          .ifPresent(address -> reasons.addAll(policy.faults(wanted, address)));
    }
    reasons.addAll(typed);
    return refused(request, AnswerStatus.of(answer), reasons.stream().distinct().toList());
  }

  private static List<Reason> typed(Secret wanted, Secret repeat) {
    if (wanted.reveal().isEmpty()) {
      return List.of(reason(ReasonCode.SECRET_MISSING, "/new"));
    }
    return wanted.equals(repeat)
        ? List.of()
        : List.of(reason(ReasonCode.SECRET_NOT_REPEATED, "/repeat"));
  }

  private static Reason reason(ReasonCode code, String where) {
    return Reason.of(code, where);
  }

  private static ServerResponse refused(
      ServerRequest request, HttpStatus status, List<Reason> reasons) {
    PageText text = text(request);
    List<Fault> faults = new ArrayList<>();
    for (Reason reason : reasons) {
      faults.add(new Fault(fieldOf(reason), text.of(reason.code())));
    }
    if (faults.isEmpty()) {
      faults.add(new Fault("address", text.later()));
    }
    return page(request, status, faults, false);
  }

  private static String fieldOf(Reason reason) {
    return switch (reason.code()) {
      case SECRET_WRONG, ACCOUNT_SUSPENDED, TOO_MANY_ATTEMPTS, FORM_STALE -> "address";
      case SECRET_NOT_REPEATED -> "repeat";
      default -> "new";
    };
  }

  private static ServerResponse page(
      ServerRequest request, HttpStatus status, List<Fault> faults, boolean done) {
    Map<String, Object> model = new HashMap<>();
    model.put("text", text(request));
    model.put("faults", faults);
    model.put("done", done);
    model.put("address", done ? "" : field(request.servletRequest(), "address"));
    Object token = request.servletRequest().getAttribute(CsrfToken.class.getName());
    model.put("csrf", token instanceof CsrfToken csrf ? csrf.getToken() : "");
    return ServerResponse.status(status)
        .contentType(MediaType.TEXT_HTML)
        .header("Content-Language", text(request).lang())
        .render("doi-mat-khau", model);
  }

  private static PageText text(ServerRequest request) {
    return PageText.in(field(request.servletRequest(), "lang"));
  }

  private static String field(HttpServletRequest sent, String name) {
    return Optional.ofNullable(sent.getParameter(name)).orElse("");
  }
}

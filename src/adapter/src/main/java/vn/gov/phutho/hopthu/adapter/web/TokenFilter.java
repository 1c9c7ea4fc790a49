package vn.gov.phutho.hopthu.adapter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Lets a request through when its bearer token (RFC 6750) has the role that the path needs. Stands
 * before everything else, so that a new route without a rule is closed, not open.
 */
public final class TokenFilter extends HttpFilter {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SCHEME = "bearer ";

  private final transient Tokens tokens;
  private final transient Set<String> open;

  public TokenFilter(Tokens tokens) {
    this(tokens, Set.of());
  }

  /**
   * A filter with exceptions.
   *
   * @param open paths, exactly as sent, that a setting opens to all
   */
  public TokenFilter(Tokens tokens, Set<String> open) {
    this.tokens = tokens;
    this.open = Set.copyOf(open);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> needed = Access.roleFor(request.getRequestURI());
    if (needed.isEmpty() || open.contains(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Set<String>> roles = token(request).flatMap(tokens::rolesOf);
    if (roles.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"hopthu\"");
      refuse(response, HttpStatus.UNAUTHORIZED, ReasonCode.TOKEN_NEEDED);
    } else if (!roles.get().contains(needed.get())) {
      refuse(response, HttpStatus.FORBIDDEN, ReasonCode.ROLE_NEEDED);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(SCHEME))
        .map(h -> h.substring(SCHEME.length()).strip());
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, ReasonCode code)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(JSON.writeValueAsBytes(Problem.of(status, code)));
  }
}

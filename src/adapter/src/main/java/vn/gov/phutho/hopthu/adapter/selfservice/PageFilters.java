package vn.gov.phutho.hopthu.adapter.selfservice;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/** What stands before the page: headers that keep it to itself, and the token of its form (E3). */
public final class PageFilters {
  private static final String CSP =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private PageFilters() {}

  /** No script, no frame, no cache, no referrer. */
  public static FilterRegistrationBean<Filter> headers() {
    HeaderWriterFilter filter =
        new HeaderWriterFilter(
            List.of(
                new ContentSecurityPolicyHeaderWriter(CSP),
                new CacheControlHeadersWriter(),
                new ReferrerPolicyHeaderWriter(
                    ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
                new HstsHeaderWriter()));
    filter.setShouldWriteHeadersEagerly(true);
    return beforePage(filter, 1);
  }

  /** A form that was not sent from the page is refused with 403, and the page says so. */
  public static FilterRegistrationBean<Filter> csrf() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("hopthu-form");
    tokens.setParameterName("form");
    tokens.setCookiePath(SecretPage.PATH);
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    CsrfFilter filter = new CsrfFilter(tokens);
    filter.setAccessDeniedHandler(
        (request, response, denied) ->
            request.getRequestDispatcher(SecretPage.STALE).forward(request, response));
    return beforePage(filter, 2);
  }

  private static FilterRegistrationBean<Filter> beforePage(Filter filter, int order) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(SecretPage.PATH + "/*");
    registration.setOrder(order);
    return registration;
  }
}

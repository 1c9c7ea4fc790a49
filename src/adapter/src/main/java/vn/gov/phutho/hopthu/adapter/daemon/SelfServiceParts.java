package vn.gov.phutho.hopthu.adapter.daemon;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.selfservice.Attempts;
import vn.gov.phutho.hopthu.adapter.selfservice.OwnersChange;
import vn.gov.phutho.hopthu.adapter.selfservice.PageFilters;
import vn.gov.phutho.hopthu.adapter.selfservice.RoundcubeRoute;
import vn.gov.phutho.hopthu.adapter.selfservice.SecretPage;
import vn.gov.phutho.hopthu.adapter.selfservice.SecretRoutes;
import vn.gov.phutho.hopthu.adapter.selfservice.Secrets;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;

/** The doors at which owners change their secrets (E3). */
@Configuration(proxyBeanMethods = false)
class SelfServiceParts {
  @Bean
  OwnersChange ownersChange(Secrets secrets, Settings settings) {
    Settings.Attempts attempts = settings.secrets().attempts();
    return new OwnersChange(
        secrets,
        new Attempts(
            new Attempts.Limits(
                attempts.perAccount(), attempts.perAddress(), attempts.webmailAddresses()),
            TimeMeter.SYSTEM_NANOTIME));
  }

  @Bean
  RouterFunction<ServerResponse> secretRoutes(Secrets secrets, OwnersChange owners) {
    return new SecretRoutes(secrets, owners).routes();
  }

  @Bean
  RouterFunction<ServerResponse> secretPage(OwnersChange owners, SecretPolicy policy) {
    return new SecretPage(owners, policy).routes();
  }

  @Bean
  RouterFunction<ServerResponse> roundcubeRoute(OwnersChange owners) {
    return new RoundcubeRoute(owners).routes();
  }

  @Bean
  FilterRegistrationBean<Filter> pageHeaders() {
    return PageFilters.headers();
  }

  @Bean
  FilterRegistrationBean<Filter> pageForm() {
    return PageFilters.csrf();
  }
}

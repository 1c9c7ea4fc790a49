package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.intake.DocumentConnector;
import vn.gov.phutho.hopthu.adapter.intake.DocumentReader;
import vn.gov.phutho.hopthu.adapter.intake.Evidence;
import vn.gov.phutho.hopthu.adapter.intake.Intake;
import vn.gov.phutho.hopthu.adapter.intake.JwsVerifier;
import vn.gov.phutho.hopthu.adapter.intake.RequestRoutes;
import vn.gov.phutho.hopthu.adapter.intake.Submission;
import vn.gov.phutho.hopthu.adapter.intake.Submissions;
import vn.gov.phutho.hopthu.adapter.intake.TrustedKeys;
import vn.gov.phutho.hopthu.adapter.jdbc.AccountTurn;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.adapter.selfservice.Argon2SecretHashes;
import vn.gov.phutho.hopthu.adapter.selfservice.FreshSecrets;
import vn.gov.phutho.hopthu.adapter.selfservice.Secrets;
import vn.gov.phutho.hopthu.adapter.settings.Role;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.adapter.web.HashedTokens;
import vn.gov.phutho.hopthu.adapter.web.TokenFilter;
import vn.gov.phutho.hopthu.core.desk.SecretDesk;
import vn.gov.phutho.hopthu.core.directory.LoginGate;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.reconcile.Reconciler;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** The HTTP interface. */
@Configuration(proxyBeanMethods = false)
class WebParts {
  @Bean
  DocumentConnector documentConnector(Settings settings) {
    return new DocumentConnector(Math.toIntExact(settings.intake().maxBody()));
  }

  @Bean
  FilterRegistrationBean<TokenFilter> tokenFilter(Settings settings) {
    HashedTokens tokens =
        new HashedTokens(
            settings.http().tokens().stream()
                .map(
                    t ->
                        new HashedTokens.Hashed(
                            t.sha256(),
                            t.roles().stream().map(Role::word).collect(Collectors.toSet())))
                .toList());
    FilterRegistrationBean<TokenFilter> filter =
        new FilterRegistrationBean<>(
            new TokenFilter(
                tokens, settings.http().publicDirectory() ? Set.of("/v1/directory") : Set.of()));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** The ledger first; the agenda only makes it quick. */
  @Bean
  Submissions submissions(
      Settings settings, DocumentReader reader, Evidence evidence, Books books, Agenda agenda) {
    Intake intake =
        new Intake(
            new JwsVerifier(TrustedKeys.load(settings.intake().trustDir())),
            reader,
            evidence,
            books.ledger(),
            books.documents());
    return (jws, now) -> {
      Submission submission = intake.submit(jws, now);
      if (submission instanceof Submission.Accepted accepted) {
        agenda.decide(accepted.number());
      }
      return submission;
    };
  }

  @Bean
  RouterFunction<ServerResponse> requestRoutes(
      Settings settings, Submissions submissions, Books books, Today today) {
    return new RequestRoutes(
            submissions,
            books,
            settings.sla(),
            today.clock(),
            Math.toIntExact(settings.intake().maxBody()))
        .routes();
  }

  @Bean
  RouterFunction<ServerResponse> accountRoutes(Books books, Today today) {
    return new AccountRoutes(books.accounts(), books.ledger(), today).routes();
  }

  @Bean
  SecretPolicy secretPolicy(Settings settings) {
    return new SecretPolicy(settings.secrets().weak());
  }

  @Bean
  SecretDesk secretDesk(
      Settings settings, Books books, LoginGate gate, DirectorySchema schema, SecretPolicy policy) {
    return new SecretDesk(
        books,
        gate,
        schema,
        new SecretDesk.Rules(
            policy,
            new Argon2SecretHashes(),
            new FreshSecrets(),
            settings.secrets().validMonths()));
  }

  @Bean
  Secrets secrets(
      SecretDesk desk,
      Reconciler reconciler,
      Books books,
      AccountTurn turns,
      Agenda agenda,
      Today today) {
    return new TurnedSecrets(
        desk, reconciler, books, new TurnedSecrets.Turns(turns, agenda), today);
  }
}

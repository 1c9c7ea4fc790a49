package vn.gov.phutho.hopthu.adapter.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.web.HashedTokens;
import vn.gov.phutho.hopthu.adapter.web.TokenFilter;
import vn.gov.phutho.hopthu.core.calendar.Sla;
import vn.gov.phutho.hopthu.core.calendar.Term;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;

/** The intake on a real port with a ledger in memory. */
public final class IntakeServer implements AutoCloseable {
  public static final String SUBMIT = "token-of-the-request-system";
  static final String METRICS = "token-of-the-metrics-reader";
  static final int MAX_BODY = 64 * 1024;

  private final ConfigurableApplicationContext context;

  public IntakeServer() {
    SpringApplication application = new SpringApplication(Beans.class);
    application.setDefaultProperties(
        java.util.Map.of(
            "spring.config.location", "optional:classpath:/none/",
            "spring.main.banner-mode", "off",
            "server.address", "127.0.0.1",
            "server.port", "0"));
    context = application.run();
  }

  public URI url() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  public InMemoryLedger ledger() {
    return context.getBean(InMemoryLedger.class);
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  static class Beans {
    @Bean
    InMemoryLedger ledger() {
      return new InMemoryLedger();
    }

    @Bean
    Submissions submissions(InMemoryLedger ledger) {
      try {
        return new Intake(
            new JwsVerifier(Papers.trust(Files.createTempDirectory("trust"))),
            new DocumentReader(Papers.schemas(), Papers::plainKey),
            new PlainEvidence(),
            ledger,
            ledger);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Bean
    RouterFunction<ServerResponse> requests(Submissions submissions, InMemoryLedger ledger) {
      return new RequestRoutes(
              submissions,
              new Books(ledger, ledger, ledger, ledger, ledger),
              new Sla(
                  WorkingCalendar.of(List.of()),
                  Term.parse("2d").orElseThrow(),
                  Duration.ofHours(12)),
              InstantSource.fixed(Papers.NOW),
              MAX_BODY)
          .routes();
    }

    @Bean
    DocumentConnector connector() {
      return new DocumentConnector(MAX_BODY);
    }

    @Bean
    TokenFilter tokenFilter() {
      return new TokenFilter(
          new HashedTokens(
              List.of(
                  new HashedTokens.Hashed(HashedTokens.sha256(SUBMIT), Set.of("submit")),
                  new HashedTokens.Hashed(HashedTokens.sha256(METRICS), Set.of("metrics")))));
    }
  }
}

package vn.gov.phutho.hopthu.adapter.selfservice;

import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.desk.SecretDesk;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.core.directory.InMemoryDirectory;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Books;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.request.ItemRef;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.core.secret.SecretPolicy;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.SecretState;

/** The doors for owners on a real port, over a ledger and a directory in memory. */
final class PageServer implements AutoCloseable {
  static final String INITIAL = "Kx7m-w9Tq-Rb4z-ynH3";
  static final int PER_ACCOUNT = 3;
  private static final DirectorySchema SCHEMA = new DirectorySchema("dc=phutho,dc=gov,dc=vn");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final Argon2SecretHashes hashes = new Argon2SecretHashes();
  private final ConfigurableApplicationContext context;

  PageServer(int perAddress, String... webmail) {
    SecretPolicy policy = new SecretPolicy(Set.of("phutho", "password"));
    SecretDesk desk =
        new SecretDesk(
            new Books(ledger, ledger, ledger, ledger, ledger),
            directory,
            SCHEMA,
            new SecretDesk.Rules(policy, hashes, new FreshSecrets(), 6));
    OwnersChange owners =
        new OwnersChange(
            new DeskAlone(desk),
            new Attempts(
                new Attempts.Limits(PER_ACCOUNT, perAddress, Set.of(webmail)),
                TimeMeter.SYSTEM_NANOTIME));
    SpringApplication application = new SpringApplication(Beans.class);
    application.addInitializers(
        started -> {
          started.getBeanFactory().registerSingleton("owners", owners);
          started.getBeanFactory().registerSingleton("policy", policy);
        });
    application.setDefaultProperties(
        Map.of(
            "spring.config.location", "optional:classpath:/none/",
            "spring.main.banner-mode", "off",
            "server.address", "127.0.0.1",
            "server.port", "0"));
    context = application.run();
  }

  private record DeskAlone(SecretDesk desk) implements Secrets {
    @Override
    public SecretDesk.Answer handOver(ItemRef item) {
      return desk.handOver(item, Instant.EPOCH);
    }

    @Override
    public SecretDesk.Answer change(MailAddress address, Secret current, Secret wanted) {
      return desk.change(address, current, wanted, Instant.EPOCH, TODAY);
    }
  }

  /** An account of Trần Mạnh Hùng whose initial secret is {@link #INITIAL}. */
  void issued(String address) {
    Entry.AccountIssued issued = anAccount().address(address).issued();
    AccountRecord record = issued.record();
    ledger.append(
        Instant.EPOCH,
        List.of(
            issued,
            new Entry.SecretChanged(
                record.id(), 1, new SecretState.Initial(), hashes.hash(new Secret(INITIAL)))));
    directory.apply(new DirectoryChange.Add(SCHEMA.write(record.on(TODAY))));
  }

  boolean opens(String address, String secret) {
    AccountRecord record = ledger.at(MailAddress.parse(address)).orElseThrow();
    return directory
        .opens(SCHEMA.dn(record.holder().kind(), record.holder().address()), new Secret(secret))
        .equals(Observed.complete(true));
  }

  URI url(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
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
    RouterFunction<ServerResponse> page(OwnersChange owners, SecretPolicy policy) {
      return new SecretPage(owners, policy).routes();
    }

    @Bean
    RouterFunction<ServerResponse> roundcube(OwnersChange owners) {
      return new RoundcubeRoute(owners).routes();
    }

    @Bean
    FilterRegistrationBean<Filter> headers() {
      return PageFilters.headers();
    }

    @Bean
    FilterRegistrationBean<Filter> form() {
      return PageFilters.csrf();
    }
  }
}

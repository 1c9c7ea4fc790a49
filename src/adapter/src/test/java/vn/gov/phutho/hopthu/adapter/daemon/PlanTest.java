package vn.gov.phutho.hopthu.adapter.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.AccountBuilder.anAccount;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.phutho.hopthu.adapter.operate.HopthuCommand;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.calendar.WorkingCalendar;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.lifecycle.Budget;
import vn.gov.phutho.hopthu.core.lifecycle.Lifecycle;
import vn.gov.phutho.hopthu.core.lifecycle.Periods;
import vn.gov.phutho.hopthu.core.reconcile.Visit;
import vn.gov.phutho.hopthu.testkit.TickingClock;

/** {@code hopthu plan} and the route behind it: G1, C4, C10. */
class PlanTest {
  private final InMemoryLedger ledger = new InMemoryLedger();
  private ConfigurableApplicationContext server;

  @TempDir private Path dir;

  @BeforeEach
  void start() {
    Entry.AccountIssued revoked =
        anAccount()
            .address("hungtm@phutho.gov.vn")
            .revokedOn(LocalDate.parse("2026-11-20"))
            .issued();
    ledger.append(TickingClock.on("2026-11-20").instant(), List.of(revoked));
    SpringApplication application = new SpringApplication(Beans.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("inMemoryLedger", ledger));
    application.setDefaultProperties(
        Map.of(
            "spring.config.location", "optional:classpath:/none/",
            "spring.main.banner-mode", "off",
            "server.address", "127.0.0.1",
            "server.port", "0"));
    server = application.run();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  static class Beans {
    @Bean
    RouterFunction<ServerResponse> plan(InMemoryLedger ledger) {
      Visit.Rules rules =
          new Visit.Rules(
              new Lifecycle(Periods.standard(), WorkingCalendar.of(List.of())),
              Budget.of(50, 2),
              TickingClock.ZONE);
      return new PlanRoutes(
              new Outlook(ledger.books(), () -> Observed.complete(Map.of()), rules),
              new Today(TickingClock.on("2026-11-24")))
          .routes();
    }
  }

  private record Run(int code, String out, String err) {}

  private Run plan(String... more) throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[5 + more.length];
    args[0] = "plan";
    args[1] = "--url";
    args[2] = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + "/";
    args[3] = "--token-file";
    args[4] = Files.writeString(dir.resolve("token"), "operator\n").toString();
    System.arraycopy(more, 0, args, 5, more.length);
    int code = HopthuCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Run(code, out.toString(), err.toString());
  }

  @Test
  void listsWhatIsDestroyedByThenAndWhyAndChangesNothing() throws Exception {
    int before = ledger.history(ledger.living().get(0)).size();
    Run run = plan("--as-of", "2027-02-20");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("2026-12-21  destroy  hungtm@phutho.gov.vn  (5.4d)  [15/SNV-VP]")
        .contains("1 dòng từ 2026-11-24 đến 2027-02-20");
    assertThat(ledger.history(ledger.living().get(0))).hasSize(before);
    assertThat(plan("--as-of", "2026-12-20").out()).startsWith("0 dòng");
  }

  @Test
  void givesTheSameAsJson() throws Exception {
    JsonNode body = JsonMapper.shared().readTree(plan("--as-of", "2027-02-20", "--json").out());
    assertThat(body.path("asOf").asString()).isEqualTo("2027-02-20");
    assertThat(body.path("lines").get(0).path("what").asString()).isEqualTo("destroy");
    assertThat(body.path("lines").get(0).path("day").asString()).isEqualTo("2026-12-21");
    assertThat(plan("--as-of", "2027-02-20", "--detailed-exitcode").code()).isEqualTo(2);
  }

  @Test
  void refusesADayThatIsNoneOrIsPast() throws Exception {
    assertThat(plan("--as-of", "2026-02-30").code()).isEqualTo(1);
    assertThat(plan("--as-of", "2026-11-23").code()).isEqualTo(1);
    assertThat(plan("--as-of", "2040-01-01").err()).contains("HTTP 400");
    assertThat(plan().code()).isEqualTo(64);
  }
}

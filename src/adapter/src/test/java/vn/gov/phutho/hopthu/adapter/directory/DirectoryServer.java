package vn.gov.phutho.hopthu.adapter.directory;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.ldap.LdifList;
import vn.gov.phutho.hopthu.adapter.web.HashedTokens;
import vn.gov.phutho.hopthu.adapter.web.TokenFilter;
import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.addressbook.AgencyTree;
import vn.gov.phutho.hopthu.core.addressbook.InMemoryAddressBook;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** The directory on a real port over a ledger in memory. */
public final class DirectoryServer implements AutoCloseable {
  public static final String READER = "token-of-a-portal";
  public static final String SUBMITTER = "token-of-the-request-system";

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final AtomicReference<AddressBook> book =
      new AtomicReference<>(new InMemoryAddressBook(ledger, ledger));
  private final ConfigurableApplicationContext context;

  public DirectoryServer(Set<String> open) {
    SpringApplication application = new SpringApplication(Beans.class);
    application.setDefaultProperties(
        Map.of(
            "spring.config.location", "optional:classpath:/none/",
            "spring.main.banner-mode", "off",
            "server.address", "127.0.0.1",
            "server.port", "0"));
    AddressBook current = (agencies, most) -> book.get().listed(agencies, most);
    application.addInitializers(
        c -> {
          GenericApplicationContext beans = (GenericApplicationContext) c;
          beans.registerBean(AddressBook.class, () -> current);
          beans.registerBean(TokenFilter.class, () -> filter(open));
        });
    context = application.run();
  }

  private static TokenFilter filter(Set<String> open) {
    return new TokenFilter(
        new HashedTokens(
            List.of(
                new HashedTokens.Hashed(HashedTokens.sha256(READER), Set.of("directory")),
                new HashedTokens.Hashed(HashedTokens.sha256(SUBMITTER), Set.of("submit")))),
        open);
  }

  public URI url() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  public void given(Entry... entries) {
    ledger.append(Instant.parse("2026-11-24T02:00:00Z"), List.of(entries));
  }

  /** From here on this book is asked. */
  void read(AddressBook other) {
    book.set(other);
  }

  /** From here on the ledger is asked again. */
  void readTheLedger() {
    book.set(new InMemoryAddressBook(ledger, ledger));
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
    RouterFunction<ServerResponse> directory(AddressBook book) {
      DirectorySchema schema = new DirectorySchema("dc=phutho,dc=gov,dc=vn");
      return new DirectoryRoutes(
              book,
              new AgencyTree(
                  Map.of(
                      "skhcn", "Sở Khoa học và Công nghệ",
                      "cds.skhcn", "Phòng Chuyển đổi số",
                      "snv", "Sở Nội vụ",
                      "sct", "Sở Công Thương"),
                  Map.of()),
              format ->
                  switch (format) {
                    case JSON -> new JsonList();
                    case CSV -> new CsvList();
                    case VCF -> new VCardList();
                    case LDIF -> new LdifList(schema);
                  })
          .routes();
    }
  }
}

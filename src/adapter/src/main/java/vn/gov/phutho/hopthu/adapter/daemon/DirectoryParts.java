package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.gov.phutho.hopthu.adapter.directory.CsvList;
import vn.gov.phutho.hopthu.adapter.directory.DirectoryRoutes;
import vn.gov.phutho.hopthu.adapter.directory.JsonList;
import vn.gov.phutho.hopthu.adapter.directory.VCardList;
import vn.gov.phutho.hopthu.adapter.jdbc.JdbcAddressBook;
import vn.gov.phutho.hopthu.adapter.ldap.LdifList;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.addressbook.AddressBook;
import vn.gov.phutho.hopthu.core.addressbook.AgencyTree;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** The published directory (F2). */
@Configuration(proxyBeanMethods = false)
class DirectoryParts {
  @Bean
  AddressBook addressBook(DataSource database) {
    return new JdbcAddressBook(database);
  }

  @Bean
  RouterFunction<ServerResponse> directoryRoutes(
      Settings settings, AddressBook book, DirectorySchema schema) {
    Map<String, String> parents = new HashMap<>();
    settings
        .mail()
        .agencies()
        .agencies()
        .forEach((local, agency) -> agency.parent().ifPresent(p -> parents.put(local, p)));
    return new DirectoryRoutes(
            book,
            new AgencyTree(settings.mail().agencies().names(), parents),
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

package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.phutho.hopthu.adapter.james.AdminToken;
import vn.gov.phutho.hopthu.adapter.james.WebAdmin;
import vn.gov.phutho.hopthu.adapter.james.WebAdminMailStore;
import vn.gov.phutho.hopthu.adapter.ldap.LdapDirectory;
import vn.gov.phutho.hopthu.adapter.ldap.LdapLogin;
import vn.gov.phutho.hopthu.adapter.ldap.LdapServer;
import vn.gov.phutho.hopthu.adapter.schedule.Pace;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** The directory and the mail tier. Both may be down when the daemon starts. */
@Configuration(proxyBeanMethods = false)
class WorldParts {
  @Bean
  DirectorySchema schema(Settings settings) {
    return new DirectorySchema(settings.ldap().base());
  }

  @Bean
  LdapDirectory directory(Settings settings) {
    Settings.Ldap ldap = settings.ldap();
    boolean startTls = ldap.requireTls() && ldap.uri().getScheme().equals("ldap");
    return new LdapDirectory(
        new LdapServer(
            ldap.uri(), startTls, Optional.empty(), ldap.connectTimeout(), ldap.responseTimeout()),
        new LdapLogin(ldap.bind().dn(), ldap.bind().password()),
        ldap.base(),
        Pace.standard().threads() + 6);
  }

  @Bean
  WebAdmin webAdmin(Settings settings, Today today) {
    Settings.James james = settings.james();
    return new WebAdmin(
        james.url(), new AdminToken(JamesKey.read(james.jwtKey()), today.clock()), james.timeout());
  }

  @Bean
  WebAdminMailStore mailStore(WebAdmin james) {
    return new WebAdminMailStore(james);
  }
}

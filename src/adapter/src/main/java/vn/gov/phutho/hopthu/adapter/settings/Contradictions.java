package vn.gov.phutho.hopthu.adapter.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.gov.phutho.hopthu.model.OfficialDomains;

/** Settings that are good one by one and wrong together. */
record Contradictions(Values values, Consumer<Fault> faults) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  void check(Optional<OfficialDomains> official) {
    ldap();
    james();
    database();
    official.ifPresent(this::mailDomain);
  }

  // D10 (12.2b)
  private void ldap() {
    Optional<URI> uri = values.find(Keys.LDAP_URI);
    boolean clear = values.find(Keys.LDAP_REQUIRE_TLS).filter(tls -> !tls).isPresent();
    if (clear && uri.filter(u -> !loopback(u)).isPresent()) {
      fault(
          Keys.LDAP_REQUIRE_TLS,
          "false mà ldap.uri là máy khác",
          "is false while ldap.uri names another machine",
          Rule.of("true; hoặc ldap.uri ở 127.0.0.1", "true; or an ldap.uri at 127.0.0.1", "true"));
    }
  }

  // D10 (12.2b): the JWT would be readable on the way.
  private void james() {
    Optional<URI> url = values.find(Keys.JAMES_URL);
    if (url.filter(u -> u.getScheme().equals("http") && !loopback(u)).isPresent()) {
      fault(
          Keys.JAMES_URL,
          "http:// mà James ở máy khác",
          "is http:// while James is another machine",
          Rule.of(
              "https://, hoặc http:// ở 127.0.0.1",
              "https://, or http:// at 127.0.0.1",
              Keys.JAMES_URL.kind().rule().example()));
    }
  }

  private void database() {
    boolean postgresql =
        values.find(Keys.DATABASE_URL).filter(u -> u.startsWith("jdbc:postgresql:")).isPresent();
    boolean user = values.isWritten(Keys.DATABASE_USER);
    boolean password = values.isWritten(Keys.DATABASE_PASSWORD_FILE);
    if (postgresql && !user) {
      fault(
          Keys.DATABASE_USER,
          "PostgreSQL cần người dùng",
          "is missing, and PostgreSQL needs it",
          Keys.DATABASE_USER.kind().rule());
    }
    if (password && !user) {
      fault(
          Keys.DATABASE_PASSWORD_FILE,
          "có mật khẩu mà không có database.user",
          "is given without database.user",
          Rule.of("cả hai hoặc không", "both or neither", ""));
    }
  }

  // 13.5: mail between our own mailboxes would otherwise count as leaving the official domains.
  private void mailDomain(OfficialDomains official) {
    if (values.find(Keys.MAIL_DOMAIN).filter(d -> !official.contains(d)).isPresent()) {
      fault(
          Keys.MAIL_DOMAIN,
          "không thuộc tên miền nào trong officialDomains.file",
          "is under none of the domains in officialDomains.file",
          Keys.MAIL_DOMAIN.kind().rule());
    }
  }

  private static boolean loopback(URI uri) {
    return LOOPBACK.contains(uri.getHost());
  }

  private void fault(Key<?> key, String vi, String en, Rule rule) {
    faults.accept(new Fault(values.place(key), key.name(), Bilingual.of(vi, en), rule));
  }
}

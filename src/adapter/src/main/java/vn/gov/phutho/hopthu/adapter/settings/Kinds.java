package vn.gov.phutho.hopthu.adapter.settings;

import static vn.gov.phutho.hopthu.adapter.settings.Parsed.bad;
import static vn.gov.phutho.hopthu.adapter.settings.Parsed.good;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.MailAddress;

/** The kinds that need no unit; {@link Quantities} has the others. */
final class Kinds {
  private static final Pattern IP =
      Pattern.compile(
          "(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}"
              + "|[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
  private static final Pattern SECRET_IN_URL = Pattern.compile("(?i)password\\s*=|//[^/?]*@");

  static Kind<Boolean> yesNo() {
    return Kind.of(
        Rule.of("true hoặc false", "true or false", "true"),
        text ->
            switch (text) {
              case "true" -> good(true);
              case "false" -> good(false);
              default -> bad("không phải giá trị đúng/sai", "is no truth value");
            });
  }

  static Kind<String> word(List<String> words) {
    String list = String.join(", ", words);
    return Kind.of(
        Rule.of(list, list, words.get(0)),
        text ->
            words.contains(text)
                ? good(text)
                : bad("không phải giá trị được phép", "is none of the allowed words"));
  }

  static Kind<String> text(String vi, String en, String example) {
    return Kind.of(Rule.of(vi, en, example), Parsed::good);
  }

  static Kind<Path> path() {
    return Kind.of(
        Rule.of(
            "đường dẫn; đường dẫn tương đối tính từ thư mục cấu hình",
            "a path; a relative one starts at the config folder",
            "secrets/ldap-password"),
        text -> {
          try {
            return good(Path.of(text));
          } catch (InvalidPathException notAPath) {
            return bad("không phải đường dẫn", "is no path");
          }
        });
  }

  static Kind<String> domain() {
    return Kind.of(
        Rule.of(
            "tên miền ASCII chữ thường, không có dấu chấm cuối",
            "an ASCII domain name in lower case, without a final dot",
            "phutho.gov.vn"),
        text ->
            text.length() <= 255 && DOMAIN.matcher(text).matches()
                ? good(text)
                : bad("không phải tên miền", "is no domain name"));
  }

  static Kind<MailAddress> address(String example) {
    return Kind.of(
        Rule.of("một địa chỉ thư", "a mail address", example),
        text ->
            MailAddress.read(text)
                .map(Parsed::good)
                .orElseGet(() -> bad("không phải địa chỉ thư", "is no mail address")));
  }

  static Kind<String> dn() {
    return Kind.of(
        Rule.of(
            "một DN theo RFC 4514", "a distinguished name of RFC 4514", "dc=phutho,dc=gov,dc=vn"),
        text -> {
          try {
            return good(new LdapName(text).toString());
          } catch (InvalidNameException notADn) {
            return bad("không phải DN", "is no distinguished name");
          }
        });
  }

  /** A URI of one of these schemes with a host; user names and passwords have no place in it. */
  static Kind<URI> uri(String example, String... schemes) {
    String list = String.join(":// , ", schemes) + "://";
    return Kind.of(
        Rule.of(
            "URI có máy chủ, bắt đầu bằng " + list,
            "a URI with a host, starting with " + list,
            example),
        text -> {
          try {
            URI uri = new URI(text);
            if (uri.getScheme() == null || !List.of(schemes).contains(uri.getScheme())) {
              return bad("sai giao thức", "has another scheme");
            }
            if (uri.getHost() == null || uri.getUserInfo() != null) {
              return bad(
                  "thiếu máy chủ hoặc có tên người dùng", "has no host, or a user name in it");
            }
            return good(uri);
          } catch (URISyntaxException notAUri) {
            return bad("không phải URI", "is no URI");
          }
        });
  }

  /** Not shown in faults: people paste passwords into such URLs. */
  static Kind<String> jdbcUrl() {
    Rule rule =
        Rule.of(
            "jdbc:h2:file:…, jdbc:h2:mem:… hoặc jdbc:postgresql:…, không chứa mật khẩu",
            "jdbc:h2:file:…, jdbc:h2:mem:… or jdbc:postgresql:…, with no password in it",
            "jdbc:postgresql://db.phutho.gov.vn/hopthu");
    return new Kind<>(
        rule,
        false,
        text -> {
          if (!text.matches("jdbc:(h2:(file|mem)|postgresql):.+")) {
            return bad("cơ sở dữ liệu không được hỗ trợ", "names no supported database");
          }
          return SECRET_IN_URL.matcher(text).find()
              ? bad(
                  "chứa mật khẩu; hãy dùng database.passwordFile",
                  "holds a password; use database.passwordFile")
              : good(text);
        });
  }

  /** IP addresses, separated by commas; no names, which would be looked up. */
  static Kind<Set<String>> ipAddresses() {
    return Kind.of(
        Rule.of(
            "các địa chỉ IP cách nhau bằng dấu phẩy",
            "IP addresses separated by commas",
            "10.0.0.5, 10.0.0.6"),
        text -> {
          Set<String> all = new HashSet<>(List.of(text.strip().split("\\s*,\\s*")));
          return all.stream().allMatch(ip -> IP.matcher(ip).matches())
              ? good(all)
              : bad("có phần không phải địa chỉ IP", "has a part that is no IP address");
        });
  }

  static Kind<Secret> secret(Rule rule) {
    return new Kind<>(rule, false, text -> good(new Secret(text)));
  }

  private Kinds() {}
}

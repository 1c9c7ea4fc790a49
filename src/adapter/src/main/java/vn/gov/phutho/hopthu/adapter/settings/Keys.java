package vn.gov.phutho.hopthu.adapter.settings;

import static vn.gov.phutho.hopthu.adapter.settings.Key.Use.DEFAULTED;
import static vn.gov.phutho.hopthu.adapter.settings.Key.Use.ENVIRONMENT;
import static vn.gov.phutho.hopthu.adapter.settings.Key.Use.OPTIONAL;
import static vn.gov.phutho.hopthu.adapter.settings.Key.Use.REQUIRED;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.phutho.hopthu.adapter.settings.Key.Use;
import vn.gov.phutho.hopthu.core.calendar.Term;
import vn.gov.phutho.hopthu.core.quota.QuotaGrant;
import vn.gov.phutho.hopthu.core.secret.Secret;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Every setting there is. config/hopthu.yaml and src/docs/settings.md are written from this table.
 */
final class Keys {
  private static final List<Key<?>> TABLE = new ArrayList<>();

  static final Key<String> HTTP_ADDRESS =
      key(
          "http.address",
          Kinds.text("địa chỉ IP của máy này", "an IP address of this machine", "127.0.0.1"),
          DEFAULTED,
          "127.0.0.1",
          "Địa chỉ mà giao diện HTTP lắng nghe.",
          "The address that the HTTP interface listens on.");
  static final Key<Integer> HTTP_PORT =
      key(
          "http.port",
          Quantities.whole(0, 65535, "8580"),
          DEFAULTED,
          "8580",
          "Cổng của giao diện HTTP; 0 là một cổng trống bất kỳ.",
          "The port of the HTTP interface; 0 takes any free one.");

  static final Key<Set<String>> HTTP_TRUSTED_PROXIES =
      key(
          "http.trustedProxies",
          Kinds.ipAddresses(),
          OPTIONAL,
          "10.0.0.5",
          "Các proxy mà X-Forwarded-For và X-Forwarded-Proto được tin; không ghi: không tin ai.",
          "Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; not given: nobody's.");

  static final Key<Boolean> HTTP_PUBLIC_DIRECTORY =
      key(
          "http.publicDirectory",
          Kinds.yesNo(),
          DEFAULTED,
          "false",
          "Ai cũng tải được danh bạ (GET /v1/directory); false: cần mã có vai trò directory (11.5).",
          "Anybody may fetch the directory (GET /v1/directory); false asks for a token of role directory (11.5).");

  static final Key<Path> STATE_DIR =
      key(
          "state.dir",
          Kinds.path(),
          DEFAULTED,
          "/var/lib/hopthu",
          "Thư mục dữ liệu của tiến trình; được tạo khi chưa có.",
          "The folder of the daemon's own data; made when absent.");

  static final Key<String> DATABASE_URL =
      key(
          "database.url",
          Kinds.jdbcUrl(),
          OPTIONAL,
          "jdbc:postgresql://db.phutho.gov.vn/hopthu",
          "Cơ sở dữ liệu của sổ cái. Không ghi: tệp H2 dưới state.dir.",
          "The database of the ledger. Not given: an H2 file under state.dir.");
  static final Key<String> DATABASE_USER =
      key(
          "database.user",
          Kinds.text("tên người dùng", "a user name", "hopthu"),
          OPTIONAL,
          "hopthu",
          "Người dùng cơ sở dữ liệu; bắt buộc với PostgreSQL.",
          "The database user; PostgreSQL needs one.");
  static final Key<Path> DATABASE_PASSWORD_FILE =
      key(
          "database.passwordFile",
          Kinds.path(),
          OPTIONAL,
          "secrets/database-password",
          "Tệp chứa mật khẩu của database.user.",
          "The file that holds the password of database.user.");

  static final Key<URI> LDAP_URI =
      key(
          "ldap.uri",
          Kinds.uri("ldaps://ldap.phutho.gov.vn:636", "ldaps", "ldap"),
          REQUIRED,
          "ldaps://ldap.phutho.gov.vn:636",
          "Máy chủ LDAP. Với ldap://, TLS được bật bằng StartTLS.",
          "The LDAP server. With ldap://, TLS starts by StartTLS.");
  static final Key<String> LDAP_BASE =
      key(
          "ldap.base",
          Kinds.dn(),
          REQUIRED,
          "dc=phutho,dc=gov,dc=vn",
          "Gốc của cây: ou=people và ou=agencies nằm ngay dưới.",
          "The base of the tree: ou=people and ou=agencies stand right below.");
  static final Key<String> LDAP_BIND_DN =
      key(
          "ldap.bindDn",
          Kinds.dn(),
          REQUIRED,
          "cn=hopthu,ou=services,dc=phutho,dc=gov,dc=vn",
          "Tài khoản LDAP của Hopthu.",
          "The LDAP account of Hopthu.");
  static final Key<Path> LDAP_PASSWORD_FILE =
      key(
          "ldap.passwordFile",
          Kinds.path(),
          REQUIRED,
          "secrets/ldap-password",
          "Tệp chứa mật khẩu của ldap.bindDn.",
          "The file that holds the password of ldap.bindDn.");
  static final Key<Duration> LDAP_CONNECT_TIMEOUT =
      key(
          "ldap.connectTimeout",
          Quantities.duration("100ms", "1m", "5s"),
          DEFAULTED,
          "5s",
          "Thời gian chờ kết nối LDAP.",
          "How long a connection to LDAP may take.");
  static final Key<Duration> LDAP_RESPONSE_TIMEOUT =
      key(
          "ldap.responseTimeout",
          Quantities.duration("100ms", "5m", "10s"),
          DEFAULTED,
          "10s",
          "Thời gian chờ một câu trả lời của LDAP.",
          "How long one answer of LDAP may take.");
  static final Key<Boolean> LDAP_REQUIRE_TLS =
      key(
          "ldap.requireTls",
          Kinds.yesNo(),
          DEFAULTED,
          "true",
          "Chỉ nói chuyện với LDAP qua TLS (12.2b); false chỉ cho máy chủ trên chính máy này.",
          "Speaks to LDAP over TLS only (12.2b); false is for a server on this machine alone.");

  static final Key<URI> JAMES_URL =
      key(
          "james.url",
          Kinds.uri("https://james.phutho.gov.vn:8000", "https", "http"),
          REQUIRED,
          "http://127.0.0.1:8000",
          "WebAdmin của James, nơi có tuyến /hopthu; http:// chỉ cho chính máy này.",
          "James' WebAdmin, which has the /hopthu route; http:// is for this machine alone.");
  static final Key<Path> JAMES_JWT_KEY_FILE =
      key(
          "james.jwtKeyFile",
          Kinds.path(),
          REQUIRED,
          "secrets/james-jwt.pem",
          "Tệp PEM chứa khóa riêng ký JWT cho WebAdmin.",
          "The PEM file with the private key that signs the JWT for WebAdmin.");
  static final Key<Duration> JAMES_TIMEOUT =
      key(
          "james.timeout",
          Quantities.duration("100ms", "5m", "10s"),
          DEFAULTED,
          "10s",
          "Thời gian chờ một câu trả lời của James.",
          "How long one answer of James may take.");

  static final Key<String> MAIL_DOMAIN =
      key(
          "mail.domain",
          Kinds.domain(),
          REQUIRED,
          "phutho.gov.vn",
          "Tên miền của các hộp thư được cấp (Điều 4).",
          "The domain of the mailboxes that are issued (Điều 4).");

  static final Key<Integer> QUOTA_PERSON =
      key(
          "quota.personMegabytes",
          Quantities.whole(QuotaGrant.LEAST, QuotaGrant.most(AccountKind.PERSON), "1000"),
          DEFAULTED,
          "1000",
          "Dung lượng hộp thư cá nhân, đơn vị MB = 1048576 byte (7.1).",
          "The size of a person's mailbox in MB of 1048576 bytes (7.1).");
  static final Key<Integer> QUOTA_AGENCY =
      key(
          "quota.agencyMegabytes",
          Quantities.whole(QuotaGrant.LEAST, QuotaGrant.most(AccountKind.AGENCY), "2000"),
          DEFAULTED,
          "2000",
          "Dung lượng hộp thư cơ quan, đơn vị MB = 1048576 byte (7.1).",
          "The size of an agency's mailbox in MB of 1048576 bytes (7.1).");

  static final Key<String> INTAKE_UNSIGNED =
      key(
          "intake.unsigned",
          Kinds.word(List.of("refuse")),
          DEFAULTED,
          "refuse",
          "Văn bản chưa ký số luôn bị từ chối (5.2); không có lựa chọn khác.",
          "A document that is not signed is refused (5.2); there is no other choice.");
  static final Key<Path> INTAKE_TRUST_DIR =
      key(
          "intake.trustDir",
          Kinds.path(),
          DEFAULTED,
          "trust",
          "Thư mục khóa công khai của hệ thống gửi yêu cầu.",
          "The folder of the public keys that may sign documents.");
  static final Key<Path> INTAKE_SCHEMA_DIR =
      key(
          "intake.schemaDir",
          Kinds.path(),
          DEFAULTED,
          "schema",
          "Thư mục JSON Schema của các mẫu (Phụ lục).",
          "The folder of the forms' JSON Schemas (Phụ lục).");
  static final Key<Long> INTAKE_MAX_BODY =
      key(
          "intake.maxBody",
          Quantities.size("16KB", "64MB", "4MB"),
          DEFAULTED,
          "4MB",
          "Dung lượng lớn nhất của một văn bản.",
          "The largest document that is taken in.");

  static final Key<Path> TOKENS_FILE =
      key(
          "tokens.file",
          Kinds.path(),
          DEFAULTED,
          "tokens.yaml",
          "Các mã truy cập HTTP: chỉ giá trị băm, cùng vai trò.",
          "The tokens of the HTTP interface: their hashes alone, with roles.");

  static final Key<Path> PERSONAL_DATA_FILE =
      key(
          "keys.personalDataFile",
          Kinds.path(),
          OPTIONAL,
          "secrets/personal-data.key",
          "Tệp khóa mã hóa dữ liệu cá nhân: 32 byte ngẫu nhiên, base64 (openssl rand -base64 32).",
          "The key that seals personal data: 32 random bytes, base64 (openssl rand -base64 32).");
  static final Key<Secret> PERSONAL_DATA =
      key(
          "keys.personalData",
          Kinds.secret(SecretFiles.PERSONAL_DATA_RULE),
          ENVIRONMENT,
          "",
          "Khóa ấy, cho nơi không đặt được tệp; chỉ nhận từ biến môi trường.",
          "The same key where no file can be placed; taken from the environment alone.");

  static final Key<Integer> SECRET_VALID_MONTHS =
      key(
          "secret.validMonths",
          Quantities.whole(1, 6, "6"),
          DEFAULTED,
          "6",
          "Mật khẩu phải đổi sau số tháng này (14.2: nhiều nhất 6).",
          "A secret is to be changed after so many months (14.2: at most 6).");
  static final Key<Path> SECRET_WEAK_LIST_FILE =
      key(
          "secret.weakListFile",
          Kinds.path(),
          DEFAULTED,
          "weak-secrets.txt",
          "Các chuỗi dễ đoán mà mật khẩu không được chứa (14.1c), mỗi dòng một chuỗi.",
          "Guessable strings that no secret may contain (14.1c), one a line.");

  static final Key<Integer> SECRET_ATTEMPTS_PER_ACCOUNT =
      key(
          "secret.attemptsPerAccount",
          Quantities.whole(3, 100, "10"),
          DEFAULTED,
          "10",
          "Số lần nhập sai mật khẩu hiện tại của một tài khoản trong 15 phút khi đổi mật khẩu.",
          "Wrong current secrets of one account in 15 minutes when a secret is changed.");
  static final Key<Integer> SECRET_ATTEMPTS_PER_ADDRESS =
      key(
          "secret.attemptsPerAddress",
          Quantities.whole(10, 100000, "100"),
          DEFAULTED,
          "100",
          "Số lần đổi mật khẩu từ một địa chỉ mạng (IPv6: một mạng /64) trong 15 phút.",
          "Changes of secrets tried from one network address (IPv6: one /64) in 15 minutes.");
  static final Key<Set<String>> SECRET_WEBMAIL_ADDRESSES =
      key(
          "secret.webmailAddresses",
          Kinds.ipAddresses(),
          OPTIONAL,
          "10.0.0.8",
          "Máy chủ webmail đổi mật khẩu thay cho nhiều người: không tính theo địa chỉ mạng.",
          "Webmail servers, which change secrets for many people: not counted by address.");

  static final Key<Path> AGENCIES_FILE =
      key(
          "agencies.file",
          Kinds.path(),
          DEFAULTED,
          "agencies.yaml",
          "Danh mục cơ quan, tổ chức (4.1).",
          "The register of agencies (4.1).");
  static final Key<Path> OFFICIAL_DOMAINS_FILE =
      key(
          "officialDomains.file",
          Kinds.path(),
          DEFAULTED,
          "official-domains.yaml",
          "Các tên miền thư do cơ quan nhà nước cấp (13.5).",
          "The mail domains that state bodies issue (13.5).");

  static final Key<Path> HOLIDAYS_FILE =
      key(
          "holidays.file",
          Kinds.path(),
          DEFAULTED,
          "holidays.yaml",
          "Ngày nghỉ lễ, Tết đã quyết định cho từng năm (Điều 112 Bộ luật Lao động).",
          "The public holidays as decided for each year (Điều 112 of the Labour Code).");
  static final Key<Term> SLA_DUE =
      key(
          "sla.due",
          Quantities.term(List.of("1d", "2d", "1wd", "2wd")),
          DEFAULTED,
          "2d",
          "Thời hạn xử lý kể từ ngày nhận đủ thông tin (5.3c, 5.4e);"
              + " ngày nhận không tính; d là ngày, wd là ngày làm việc.",
          "How long a request may take from complete receipt (5.3c, 5.4e);"
              + " that day is not counted; d is days, wd working days.");
  static final Key<Duration> SLA_NEAR =
      key(
          "sla.near",
          Quantities.duration("1h", "48h", "12h"),
          DEFAULTED,
          "12h",
          "Báo sắp đến hạn trước thời điểm ấy bao lâu.",
          "How long before its due time an open item counts as near it.");

  static final Key<Term> LIFECYCLE_INACTIVITY =
      key(
          "lifecycle.inactivity",
          Quantities.term(List.of("6m", "7m", "8m", "9m", "12m")),
          DEFAULTED,
          "6m",
          "Không gửi, nhận thư bao lâu thì tạm khóa (6.1).",
          "How long without a message sent or received until the lock (6.1).");
  static final Key<Term> LIFECYCLE_REMOVAL =
      key(
          "lifecycle.removal",
          Quantities.term(List.of("15wd", "20wd", "30wd")),
          DEFAULTED,
          "15wd",
          "Sau khi tạm khóa bao lâu mà không có đề nghị mở lại thì gỡ bỏ (6.1); wd là ngày làm việc.",
          "How long after a lock without a request it is removed (6.1); wd is working days.");
  static final Key<Integer> LIFECYCLE_MOST =
      key(
          "lifecycle.budget.most",
          Quantities.whole(1, 10_000, "50"),
          DEFAULTED,
          "50",
          "Mỗi ngày nhiều nhất bấy nhiêu hộp thư bị khóa vì không hoạt động, và bấy nhiêu bị hủy.",
          "On one day at most so many mailboxes are locked for inactivity, and so many destroyed.");
  static final Key<Integer> LIFECYCLE_PERCENT =
      key(
          "lifecycle.budget.percent",
          Quantities.whole(1, 100, "2"),
          DEFAULTED,
          "2",
          "Và nhiều nhất bấy nhiêu phần trăm số hộp thư; luôn được một.",
          "And at most so many percent of the mailboxes; one is always allowed.");
  static final Key<Path> ARCHIVE_DIR =
      key(
          "archive.dir",
          Kinds.path(),
          OPTIONAL,
          "/var/lib/hopthu/archive",
          "Thư mục giữ bản lưu hộp thư trước khi hủy; không đặt thì không hủy gì.",
          "The folder that keeps mailboxes before they are destroyed; without it nothing is.");
  static final Key<Integer> ARCHIVE_KEEP =
      key(
          "archive.keepDays",
          Quantities.whole(30, 36_500, "365"),
          DEFAULTED,
          "365",
          "Giữ bản lưu bao nhiêu ngày.",
          "How many days an archive is kept.");

  static final Key<Path> NOTICES_TEMPLATE_DIR =
      key(
          "notices.templateDir",
          Kinds.path(),
          DEFAULTED,
          "notices",
          "Thư mục mẫu thư báo.",
          "The folder of the templates of notices.");
  static final Key<URI> NOTICES_SMTP_URL =
      key(
          "notices.smtpUrl",
          Kinds.uri("smtp://mail.phutho.gov.vn:587", "smtp", "smtps"),
          OPTIONAL,
          "smtp://mail.phutho.gov.vn:587",
          "Máy chủ gửi thư báo; smtp:// bật TLS bằng STARTTLS, smtps:// dùng TLS ngay."
              + " Không ghi: không báo cho ai, và không hộp thư nào bị hủy.",
          "Where notices are submitted; smtp:// starts TLS by STARTTLS, smtps:// at once."
              + " Not given: nobody is told anything, and no mailbox is destroyed.");
  static final Key<String> NOTICES_SMTP_USER =
      key(
          "notices.smtpUser",
          Kinds.text("địa chỉ hộp thư", "an address", "thongbao@phutho.gov.vn"),
          OPTIONAL,
          "thongbao@phutho.gov.vn",
          "Hộp thư dùng để đăng nhập khi gửi.",
          "The mailbox that logs in to send.");
  static final Key<Path> NOTICES_SMTP_PASSWORD_FILE =
      key(
          "notices.smtpPasswordFile",
          Kinds.path(),
          OPTIONAL,
          "secrets/notices-password",
          "Tệp chứa mật khẩu của notices.smtpUser.",
          "The file that holds the password of notices.smtpUser.");
  static final Key<Duration> NOTICES_SMTP_TIMEOUT =
      key(
          "notices.smtpTimeout",
          Quantities.duration("100ms", "5m", "30s"),
          DEFAULTED,
          "30s",
          "Thời gian chờ kết nối và chờ mỗi câu trả lời của máy chủ gửi thư.",
          "How long connecting and each answer of that server may take.");
  static final Key<MailAddress> NOTICES_FROM =
      key(
          "notices.from",
          Kinds.address("thongbao@phutho.gov.vn"),
          OPTIONAL,
          "thongbao@phutho.gov.vn",
          "Người gửi của thư báo; hộp thư đăng nhập phải được gửi dưới tên này.",
          "The sender of notices; the mailbox that logs in must be allowed to send as it.");
  static final Key<MailAddress> NOTICES_DEPARTMENT =
      key(
          "notices.department",
          Kinds.address("skhcn@phutho.gov.vn"),
          OPTIONAL,
          "skhcn@phutho.gov.vn",
          "Hộp thư của Sở: nhận tin về văn bản sắp hoặc quá hạn, và thay cho đầu mối còn thiếu.",
          "The department's mailbox: hears of items near or past due, and stands in for an agency"
              + " without a focal point.");

  static final List<Key<?>> ALL = Collections.unmodifiableList(TABLE);

  static Optional<Key<?>> named(String name) {
    return ALL.stream().filter(k -> k.name().equals(name)).findFirst();
  }

  static boolean isSection(String name) {
    return ALL.stream().anyMatch(k -> k.section().equals(name));
  }

  private static <T> Key<T> key(
      String name, Kind<T> kind, Use use, String value, String vi, String en) {
    Key<T> key = new Key<>(name, kind, use, value, Bilingual.of(vi, en));
    TABLE.add(key);
    return key;
  }

  private Keys() {}
}

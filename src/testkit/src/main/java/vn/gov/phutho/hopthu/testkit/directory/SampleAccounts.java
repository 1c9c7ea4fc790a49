package vn.gov.phutho.hopthu.testkit.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;

/** Accounts and entries for contract tests; each new, so that tests may share one server. */
public final class SampleAccounts {
  public static final String BASE = "dc=phutho,dc=gov,dc=vn";
  public static final DirectorySchema SCHEMA = new DirectorySchema(BASE);

  /** Every state that a directory holds. */
  public static final List<AccountState> STATES =
      List.of(
          new AccountState.Active(),
          new AccountState.SendLocked(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 1)),
          new AccountState.Retiring(LocalDate.of(2026, 12, 9)),
          new AccountState.Suspended(
              "13.5", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 14)));

  public static final List<SecretState> SECRETS =
      List.of(
          new SecretState.Initial(),
          new SecretState.MustChange(),
          new SecretState.Valid(LocalDate.of(2027, 5, 24)),
          new SecretState.Expired());

  private static final AtomicInteger COUNT = new AtomicInteger();

  private SampleAccounts() {}

  /** An address that no other test uses, e.g. {@code hungtm17@phutho.gov.vn}. */
  public static MailAddress address(String stem) {
    return new MailAddress(stem + COUNT.incrementAndGet(), "phutho.gov.vn");
  }

  public static Account person() {
    return person(address("hungtm"), "Trần Mạnh Hùng", "Chuyên viên");
  }

  public static Account person(MailAddress address, String fullName, String title) {
    return account(
        AccountKind.PERSON, address, new AccountState.Active(), SECRETS.get(2), fullName, title);
  }

  public static Account account(
      AccountKind kind,
      MailAddress address,
      AccountState state,
      SecretState secret,
      String fullName,
      String title) {
    return new Account(
        UUID.randomUUID(),
        kind,
        address,
        new Standing(state.status(), state.until(), secret),
        MailboxSettings.of(
            524_288_000,
            Optional.of(MailAddress.parse("skhcn@phutho.gov.vn")),
            List.of(address("alias"), address("alias"))),
        new Profile(
            fullName,
            Optional.of(title),
            kind == AccountKind.PERSON ? Optional.of("skhcn") : Optional.empty(),
            Optional.of(new Phone("+84912345678"))),
        "15/SNV-VP");
  }

  /** A person of somebody else's making: no {@code hopthuId}. */
  public static DirectoryEntry foreign(MailAddress address) {
    Map<String, List<String>> values = new TreeMap<>();
    values.put("objectClass", List.of("top", "person", "organizationalPerson", "inetOrgPerson"));
    values.put("uid", List.of(address.localPart()));
    values.put("cn", List.of("Đỗ Ánh"));
    values.put("sn", List.of("Đỗ"));
    values.put("mail", List.of(address.toString()));
    return new DirectoryEntry(SCHEMA.dn(AccountKind.PERSON, address), values);
  }
}

package vn.gov.phutho.hopthu.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Phone;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;

/**
 * Makes accounts: of a person, active, never used, each with an address and a person of its own.
 */
public final class AccountBuilder {
  private static final AtomicLong COUNT = new AtomicLong();

  private UUID id = UUID.randomUUID();
  private MailAddress address;
  private PersonKey person;
  private AccountKind kind = AccountKind.PERSON;
  private Profile profile =
      new Profile(
          "Trần Mạnh Hùng",
          Optional.of("Chuyên viên"),
          Optional.of("skhcn"),
          Optional.of(new Phone("+84900000001")));
  private AccountState state = new AccountState.Active();
  private SecretState secret = new SecretState.Initial();
  private MailboxSettings mailbox = MailboxSettings.of(2000L << 20, Optional.empty(), List.of());
  private String request = "15/SNV-VP";

  private AccountBuilder(long number) {
    address = new MailAddress("hungtm" + number, "phutho.gov.vn");
    person = new PersonKey("%064x".formatted(number));
  }

  public static AccountBuilder anAccount() {
    return new AccountBuilder(COUNT.incrementAndGet());
  }

  public AccountBuilder id(UUID value) {
    id = value;
    return this;
  }

  public AccountBuilder address(String value) {
    address = MailAddress.parse(value);
    return this;
  }

  public AccountBuilder person(PersonKey value) {
    person = value;
    return this;
  }

  /** The mailbox of an agency of this name. */
  public AccountBuilder agency(String name) {
    kind = AccountKind.AGENCY;
    profile = new Profile(name, Optional.empty(), Optional.empty(), Optional.empty());
    return this;
  }

  /** A person of another agency. */
  public AccountBuilder worksAt(String agency) {
    profile =
        new Profile(profile.fullName(), profile.title(), Optional.of(agency), profile.otpPhone());
    return this;
  }

  public AccountBuilder named(String fullName) {
    profile = new Profile(fullName, profile.title(), profile.agency(), profile.otpPhone());
    return this;
  }

  public AccountBuilder titled(String title) {
    profile =
        new Profile(profile.fullName(), Optional.of(title), profile.agency(), profile.otpPhone());
    return this;
  }

  public AccountBuilder secret(SecretState value) {
    secret = value;
    return this;
  }

  public AccountBuilder aliases(String... values) {
    mailbox =
        MailboxSettings.of(
            mailbox.quotaBytes(),
            mailbox.handover(),
            Stream.of(values).map(MailAddress::parse).toList());
    return this;
  }

  public AccountBuilder revokedOn(LocalDate decision) {
    state = new AccountState.SendLocked(decision, decision.plusDays(31));
    return this;
  }

  public AccountBuilder suspendedSince(LocalDate day) {
    state = new AccountState.Suspended("6.1", day, day.plusDays(21));
    return this;
  }

  public AccountBuilder request(String number) {
    request = number;
    return this;
  }

  public AccountRecord build() {
    Holder holder = new Holder(kind, address, person, profile);
    return new AccountRecord(
        id, 1, holder, state, secret, mailbox, Circumstances.unknown(), request);
  }

  public Entry.AccountIssued issued() {
    return new Entry.AccountIssued(build());
  }
}

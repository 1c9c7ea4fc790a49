package vn.gov.phutho.hopthu.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.ledger.AccountRecord;
import vn.gov.phutho.hopthu.core.ledger.Circumstances;
import vn.gov.phutho.hopthu.core.ledger.Entry;
import vn.gov.phutho.hopthu.core.ledger.Holder;
import vn.gov.phutho.hopthu.core.ledger.InMemoryLedger;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.AccountState;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;

/** Accounts, a register and a post office that can fail. */
final class Town {
  static final Addressee DEPARTMENT = reader("Sở Khoa học và Công nghệ", "skhcn");
  static final Addressee SNV = reader("Lê Thị Mai", "mailt");
  static final SecretState FRESH = new SecretState.Valid(LocalDate.parse("2099-01-01"));
  static final AgencyContacts REGISTER =
      new AgencyContacts() {
        @Override
        public Set<String> agencies() {
          return Set.of("snv", "vp.snv", "stc");
        }

        @Override
        public Optional<Addressee> focalPoint(String agency) {
          return agency.equals("snv") ? Optional.of(SNV) : Optional.empty();
        }

        @Override
        public Optional<String> parent(String agency) {
          return agency.equals("vp.snv") ? Optional.of("snv") : Optional.empty();
        }
      };

  final InMemoryLedger ledger = new InMemoryLedger();
  final List<Letter> sent = new ArrayList<>();
  final Recipients recipients = new Recipients(ledger.books().focalPoints(), REGISTER, DEPARTMENT);
  Effect answer = Effect.done();

  Effect post(Letter letter) {
    if (answer instanceof Effect.Done) {
      sent.add(letter);
    }
    return answer;
  }

  UUID person(String localPart, String agency, AccountState state, SecretState secret) {
    UUID id = UUID.randomUUID();
    AccountRecord record =
        new AccountRecord(
            id,
            1,
            new Holder(
                AccountKind.PERSON,
                address(localPart),
                new PersonKey(localPart),
                new Profile(
                    "Trần Văn " + localPart,
                    Optional.empty(),
                    Optional.of(agency),
                    Optional.empty())),
            state,
            secret,
            MailboxSettings.of(1L << 30, Optional.empty(), Set.of()),
            Circumstances.unknown(),
            "1/T");
    append("2026-11-24", new Entry.AccountIssued(record));
    return id;
  }

  void append(String day, Entry entry) {
    ledger.append(noon(LocalDate.parse(day)), List.of(entry));
  }

  Round.Outcome tell(String day) {
    return tell(LocalDate.parse(day), Map.of());
  }

  Round.Outcome tell(LocalDate day, Map<UUID, AccountNotice.Destruction> endings) {
    return new Round(ledger.books(), recipients, this::post).tell(noon(day), day, endings);
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
  }

  static MailAddress address(String localPart) {
    return new MailAddress(localPart, "phutho.gov.vn");
  }

  static Addressee reader(String name, String localPart) {
    return new Addressee(name, address(localPart));
  }
}

package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.model.Account;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.MailboxSettings;
import vn.gov.phutho.hopthu.model.Profile;
import vn.gov.phutho.hopthu.model.SecretState;
import vn.gov.phutho.hopthu.model.Standing;
import vn.gov.phutho.hopthu.model.Status;

/** Somebody with an account, as tests write it. */
record Person(String address, String secret, Status status, List<String> aliases) {
  Person with(Status other) {
    return new Person(address, secret, other, aliases);
  }

  Person withAlias(String alias) {
    return new Person(address, secret, status, List.of(alias));
  }

  Account account() {
    return new Account(
        UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        AccountKind.PERSON,
        MailAddress.parse(address),
        new Standing(status, Optional.empty(), new SecretState.Valid(LocalDate.of(2027, 5, 20))),
        MailboxSettings.of(
            500L << 20, Optional.empty(), aliases.stream().map(MailAddress::parse).toList()),
        new Profile("Trần Mạnh Hùng", Optional.empty(), Optional.empty(), Optional.empty()),
        "15/SNV-VP");
  }
}

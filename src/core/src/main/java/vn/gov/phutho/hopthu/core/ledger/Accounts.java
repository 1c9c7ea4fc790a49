package vn.gov.phutho.hopthu.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.core.secret.SecretHash;
import vn.gov.phutho.hopthu.model.MailAddress;

/** What the ledger comes to, by account. */
public interface Accounts {
  Optional<AccountRecord> find(UUID id);

  /** Every account that is not destroyed, oldest first. */
  List<UUID> living();

  /**
   * Accounts on which a day has passed by itself: the last day of their state or of their secret is
   * before {@code today}, and they are not destroyed. An account stays here until the ledger says
   * otherwise, so that asking late, twice or after a clock was put back misses nothing.
   */
  List<UUID> due(LocalDate today);

  /** How many these are. */
  default int livingCount() {
    return living().size();
  }

  /** The account that holds or ever held the address, as its own or as an alias. */
  Optional<AccountRecord> at(MailAddress address);

  /** Every account of a person, destroyed ones too, oldest first. */
  List<AccountRecord> of(PersonKey person);

  /** Addresses ever issued whose local part starts with {@code stem} (A6). */
  Set<MailAddress> issued(String stem);

  /**
   * The hashes of the account's last three secrets, newest first (14.2), as {@link
   * SecretHash#kept}.
   */
  List<SecretHash> secrets(UUID id);
}

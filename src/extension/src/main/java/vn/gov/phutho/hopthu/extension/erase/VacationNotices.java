package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.vacation.api.AccountId;
import org.apache.james.vacation.api.RecipientId;
import org.apache.james.vacation.api.VacationService;

/**
 * Who has had the absence notice already. James answers about a known person only and lists none,
 * so a mark is put in before all are forgotten, and looked for afterwards.
 */
final class VacationNotices implements Belonging {
  private final VacationService vacations;
  private final RecipientId mark;

  @Inject
  VacationNotices(VacationService vacations) throws AddressException {
    this.vacations = vacations;
    // RFC 2606: nobody's address.
    this.mark = RecipientId.fromMailAddress(new MailAddress("erasure@hopthu.invalid"));
  }

  @Override
  public String kind() {
    return "vacation-notices";
  }

  @Override
  public List<String> list(Username owner) {
    return vacations
            .isNotificationRegistered(AccountId.fromUsername(owner), mark)
            .blockOptional()
            .orElseThrow()
        ? List.of("vacation-notices")
        : List.of();
  }

  @Override
  public void erase(Username owner) {
    AccountId account = AccountId.fromUsername(owner);
    vacations.registerNotification(account, mark, Optional.empty()).block();
    vacations.flushNotifications(account).block();
  }
}

package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.util.ValuePatch;
import org.apache.james.vacation.api.AccountId;
import org.apache.james.vacation.api.VacationPatch;
import org.apache.james.vacation.api.VacationRepository;
import org.apache.james.vacation.api.VacationService;

/** The absence notice; James knows no way to delete it but to make it the empty one. */
final class VacationReply implements Belonging {
  private final VacationService vacations;

  @Inject
  VacationReply(VacationService vacations) {
    this.vacations = vacations;
  }

  @Override
  public String kind() {
    return "vacation";
  }

  @Override
  public List<String> list(Username owner) {
    return vacations
            .retrieveVacation(AccountId.fromUsername(owner))
            .blockOptional()
            .filter(v -> !v.equals(VacationRepository.DEFAULT_VACATION))
            .isPresent()
        ? List.of("vacation")
        : List.of();
  }

  @Override
  public void erase(Username owner) {
    if (list(owner).isEmpty()) {
      return;
    }
    VacationPatch nothing =
        VacationPatch.builder()
            .isEnabled(false)
            .subject(ValuePatch.<String>remove())
            .textBody(ValuePatch.<String>remove())
            .htmlBody(ValuePatch.<String>remove())
            .fromDate(ValuePatch.remove())
            .toDate(ValuePatch.remove())
            .build();
    vacations.modifyVacation(AccountId.fromUsername(owner), nothing).block();
  }
}

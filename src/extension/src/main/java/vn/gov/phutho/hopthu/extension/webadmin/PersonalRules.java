package vn.gov.phutho.hopthu.extension.webadmin;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.jmap.api.filtering.FilteringManagement;
import org.apache.james.sieverepository.api.ScriptSummary;
import org.apache.james.sieverepository.api.SieveRepository;
import org.apache.james.sieverepository.api.exception.SieveRepositoryException;
import org.apache.james.user.api.DelegationStore;
import org.apache.james.util.ValuePatch;
import org.apache.james.vacation.api.AccountId;
import org.apache.james.vacation.api.Vacation;
import org.apache.james.vacation.api.VacationPatch;
import org.apache.james.vacation.api.VacationRepository;
import org.apache.james.vacation.api.VacationService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an owner set up for himself: vacation, Sieve scripts, JMAP filters, delegations. */
final class PersonalRules {
  private final VacationService vacations;
  private final SieveRepository scripts;
  private final FilteringManagement filters;
  private final DelegationStore delegations;

  @Inject
  PersonalRules(
      VacationService vacations,
      SieveRepository scripts,
      FilteringManagement filters,
      DelegationStore delegations) {
    this.vacations = vacations;
    this.scripts = scripts;
    this.filters = filters;
    this.delegations = delegations;
  }

  List<String> eraseVacation(Username user) {
    AccountId account = AccountId.fromUsername(user);
    Vacation vacation = vacations.retrieveVacation(account).block();
    if (vacation == null || vacation.equals(VacationRepository.DEFAULT_VACATION)) {
      return List.of();
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
    vacations.modifyVacation(account, nothing).block();
    return List.of("vacation");
  }

  List<String> eraseScripts(Username user) throws SieveRepositoryException {
    List<String> erased = new ArrayList<>();
    for (ScriptSummary script : scripts.listScripts(user)) {
      if (script.isActive()) {
        scripts.setActive(user, SieveRepository.NO_SCRIPT_NAME);
      }
      scripts.deleteScript(user, script.getName());
      erased.add("sieve:" + script.getName().getValue());
    }
    return erased;
  }

  List<String> eraseFilters(Username user) {
    boolean none = Mono.from(filters.listRulesForUser(user)).block().getRules().isEmpty();
    if (none) {
      return List.of();
    }
    Mono.from(filters.clearRulesForUser(user)).block();
    return List.of("filters");
  }

  List<String> eraseDelegations(Username user) {
    List<Username> to = Flux.from(delegations.authorizedUsers(user)).collectList().block();
    List<Username> from = Flux.from(delegations.delegatedUsers(user)).collectList().block();
    if (to.isEmpty() && from.isEmpty()) {
      return List.of();
    }
    Mono.from(delegations.clear(user)).block();
    from.forEach(other -> Mono.from(delegations.removeDelegatedUser(user, other)).block());
    return List.of("delegations");
  }
}

package vn.gov.phutho.hopthu.extension.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.james.core.Username;
import org.apache.james.eventsourcing.eventstore.memory.InMemoryEventStore;
import org.apache.james.jmap.api.filtering.Rule;
import org.apache.james.jmap.api.filtering.impl.EventSourcingFilteringManagement;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** On James' own store: no door that is open sets a filter, so no dialogue can. */
class JmapFiltersTest {
  private static final Username AN = Username.of("an@phutho.gov.vn");
  private static final Username LAN = Username.of("lan@phutho.gov.vn");

  private final InMemoryEventStore events = new InMemoryEventStore();
  private final EventSourcingFilteringManagement filters =
      new EventSourcingFilteringManagement(events);
  private final JmapFilters store = new JmapFilters(filters, events);

  private void define(Username owner) {
    Rule rule =
        Rule.builder()
            .id(Rule.Id.of("1"))
            .name("from the chief")
            .condition(
                Rule.Condition.of(
                    Rule.Condition.Field.FROM, Rule.Condition.Comparator.CONTAINS, "chief"))
            .action(Rule.Action.of(Rule.Action.AppendInMailboxes.withMailboxIds(List.of("7"))))
            .build();
    Mono.from(filters.defineRulesForUser(owner, List.of(rule), Optional.empty())).block();
  }

  @Test
  void erasesTheRulesWithTheirHistoryAndNoOthers() {
    define(AN);
    define(LAN);
    assertThat(store.list(AN)).containsExactly("filters");
    store.erase(AN);
    assertThat(store.list(AN)).isEmpty();
    assertThat(Mono.from(filters.listRulesForUser(AN)).blockOptional().orElseThrow().getRules())
        .isEmpty();
    assertThat(Mono.from(filters.listRulesForUser(LAN)).blockOptional().orElseThrow().getRules())
        .hasSize(1);
  }

  @Test
  void findsARuleThatIsClearedAndStillRemembered() {
    define(AN);
    Mono.from(filters.clearRulesForUser(AN)).block();
    assertThat(store.list(AN)).containsExactly("filters");
  }
}

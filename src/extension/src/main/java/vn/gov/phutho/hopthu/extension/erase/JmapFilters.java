package vn.gov.phutho.hopthu.extension.erase;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.eventsourcing.eventstore.EventStore;
import org.apache.james.jmap.api.filtering.FilteringManagement;
import org.apache.james.jmap.api.filtering.impl.FilteringAggregateId;
import reactor.core.publisher.Mono;

/**
 * JMAP rules with their history: the store of events keeps every rule that ever was, and clearing
 * only adds one more event.
 */
final class JmapFilters implements Belonging {
  private final FilteringManagement filters;
  private final EventStore events;

  @Inject
  JmapFilters(FilteringManagement filters, EventStore events) {
    this.filters = filters;
    this.events = events;
  }

  @Override
  public String kind() {
    return "filters";
  }

  @Override
  public List<String> list(Username owner) {
    return Mono.from(events.getEventsOfAggregate(new FilteringAggregateId(owner)))
            .blockOptional()
            .filter(history -> !history.getEventsJava().isEmpty())
            .isPresent()
        ? List.of("filters")
        : List.of();
  }

  @Override
  public void erase(Username owner) {
    if (list(owner).isEmpty()) {
      return;
    }
    Mono.from(filters.clearRulesForUser(owner)).block();
    Mono.from(events.remove(new FilteringAggregateId(owner))).block();
  }
}

package vn.gov.phutho.hopthu.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.SCHEMA;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.address;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.foreign;
import static vn.gov.phutho.hopthu.testkit.directory.SampleAccounts.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Activity;
import vn.gov.phutho.hopthu.core.directory.Directory;
import vn.gov.phutho.hopthu.core.directory.DirectoryChange;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** What every reader of the last activity does, C6 (6.1). */
public interface ActivityContract {
  Directory directory();

  Activity activity();

  private Map<UUID, Optional<LocalDate>> read() {
    Observed<Map<UUID, Optional<LocalDate>>> seen = activity().all();
    assertThat(seen).isInstanceOf(Observed.Complete.class);
    return ((Observed.Complete<Map<UUID, Optional<LocalDate>>>) seen).value();
  }

  private UUID added(Optional<String> lastActivity) {
    DirectoryEntry plain = SCHEMA.write(person());
    Map<String, List<String>> values = new TreeMap<>(plain.attributes());
    lastActivity.ifPresent(day -> values.put(DirectorySchema.LAST_ACTIVITY, List.of(day)));
    assertThat(directory().apply(new DirectoryChange.Add(new DirectoryEntry(plain.dn(), values))))
        .isEqualTo(Effect.done());
    return UUID.fromString(plain.first(DirectorySchema.ID).orElseThrow());
  }

  @Test
  default void readsTheDayOfEachEntryOfOurs() {
    UUID active = added(Optional.of("2026-11-24"));
    UUID silent = added(Optional.empty());
    directory().apply(new DirectoryChange.Add(foreign(address("anhd"))));

    assertThat(read())
        .containsEntry(active, Optional.of(LocalDate.parse("2026-11-24")))
        .containsEntry(silent, Optional.empty())
        .doesNotContainKey(UUID.randomUUID());
  }

  @Test
  default void readsMoreThanAServerGivesAtOnce() {
    List<UUID> many = new ArrayList<>();
    for (int n = 0; n < 510; n++) {
      many.add(added(Optional.empty()));
    }
    assertThat(read()).containsKeys(many.toArray(UUID[]::new));
  }
}

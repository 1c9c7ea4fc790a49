package vn.gov.phutho.hopthu.core.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.DirectorySchema;

/** When each account last sent or received a message, as the mail tier wrote it into LDAP. */
@FunctionalInterface
public interface Activity {
  /** Of every entry that carries {@code hopthuId}, in one read; empty where there was none yet. */
  Observed<Map<UUID, Optional<LocalDate>>> all();

  /** Of one entry; failed when what it carries is no day. */
  static Observed<Optional<LocalDate>> in(DirectoryEntry entry) {
    try {
      return Observed.complete(entry.first(DirectorySchema.LAST_ACTIVITY).map(LocalDate::parse));
    } catch (DateTimeParseException notADay) {
      return Observed.failed(DirectorySchema.LAST_ACTIVITY + " of " + entry.dn() + " is no day");
    }
  }
}

package vn.gov.phutho.hopthu.adapter.daemon;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.adapter.archive.ArchiveFolder;
import vn.gov.phutho.hopthu.adapter.archive.OldArchives;
import vn.gov.phutho.hopthu.adapter.settings.Settings;
import vn.gov.phutho.hopthu.core.errand.Takedowns;
import vn.gov.phutho.hopthu.core.ledger.Ledger;

/** What is to be done beside the accounts: take-downs (12.5) and old archives (C10). */
final class Housework {
  private static final Logger LOG = LoggerFactory.getLogger(Housework.class);

  /** Each one looks at every mailbox of the province. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Takedowns takedowns;
  private final Settings.Life life;
  private final Optional<OldArchives> archives;
  private final Today today;
  private List<String> undone = List.of();
  private Instant notBefore = Instant.MIN;
  private @Nullable LocalDate swept;

  Housework(Ledger ledger, Takedowns takedowns, Settings.Life life, Today today) {
    this.takedowns = takedowns;
    this.life = life;
    this.archives =
        life.archive()
            .map(dir -> new OldArchives(new ArchiveFolder(dir), ledger, life.archiveDays()));
    this.today = today;
  }

  Today today() {
    return today;
  }

  /** How long before the end of a state there is something to do. */
  int warningDays() {
    return life.periods().firstWarning();
  }

  /** Does what waits; what fails is tried again at the next call. */
  synchronized void run() {
    if (!today.now().isBefore(notBefore)) {
      takeDown();
    }
    if (archives.isPresent() && !today.day().equals(swept)) {
      sweep(archives.get());
    }
  }

  private void takeDown() {
    List<String> waits = takedowns.run(today.now());
    if (!waits.equals(undone)) {
      waits.forEach(why -> LOG.warn("not done yet: {}", why));
      undone = waits;
    }
    notBefore = waits.isEmpty() ? Instant.MIN : today.now().plus(PAUSE);
  }

  private void sweep(OldArchives old) {
    try {
      int deleted = old.delete(today.now(), today.day());
      swept = today.day();
      LOG.info("{} archives were older than {} days and are deleted", deleted, life.archiveDays());
    } catch (IOException e) {
      LOG.warn("old archives are not deleted as yet: {}", e.getClass().getSimpleName());
    }
  }
}

package vn.gov.phutho.hopthu.adapter.daemon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.phutho.hopthu.adapter.schedule.Agenda;
import vn.gov.phutho.hopthu.adapter.schedule.DayBegins;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.core.directory.Activity;

/**
 * Asks, once on each day, for a visit to every account that was silent too long: C6 (6.1). One read
 * of LDAP serves for all. When it fails nobody is visited for it, and the next minute reads again.
 */
final class SilentToday implements DayBegins {
  private static final Logger LOG = LoggerFactory.getLogger(SilentToday.class);

  private final Activity activity;
  private final Outlook outlook;
  private final Today today;
  private @Nullable LocalDate done;
  private String complaint = "";

  SilentToday(Activity activity, Outlook outlook, Today today) {
    this.activity = activity;
    this.outlook = outlook;
    this.today = today;
  }

  @Override
  public synchronized void look(Agenda agenda) {
    LocalDate day = today.day();
    if (day.equals(done)) {
      return;
    }
    Observed<Map<UUID, Optional<LocalDate>>> read = activity.all();
    if (!(read instanceof Observed.Complete<Map<UUID, Optional<LocalDate>>> complete)) {
      if (!complaint.equals(read.shortfall())) {
        LOG.warn("nobody is locked for inactivity as yet: {}", read.shortfall());
        complaint = read.shortfall();
      }
      return;
    }
    List<UUID> silent = outlook.silent(day, complete.value());
    silent.forEach(agenda::reconcile);
    done = day;
    complaint = "";
    LOG.info("{}: {} accounts are visited because they were silent too long", day, silent.size());
  }
}

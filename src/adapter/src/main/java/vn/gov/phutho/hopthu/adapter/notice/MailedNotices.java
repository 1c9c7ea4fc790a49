package vn.gov.phutho.hopthu.adapter.notice;

import java.time.InstantSource;
import vn.gov.phutho.hopthu.core.Effect;
import vn.gov.phutho.hopthu.core.errand.Notice;
import vn.gov.phutho.hopthu.core.errand.Notices;
import vn.gov.phutho.hopthu.core.notice.DowntimeNotices;
import vn.gov.phutho.hopthu.core.notice.EndingNotices;

/** The port that the lifecycle warns through: warnings wait for the digest, downtime does not. */
public record MailedNotices(EndingNotices endings, DowntimeNotices downtimes, InstantSource clock)
    implements Notices {
  @Override
  public Effect send(Notice notice) {
    return notice instanceof Notice.Destruction ending
        ? endings.ask(ending)
        : downtimes.tell((Notice.Downtime) notice, clock.instant());
  }
}

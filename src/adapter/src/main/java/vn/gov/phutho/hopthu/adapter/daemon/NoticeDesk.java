package vn.gov.phutho.hopthu.adapter.daemon;

import java.util.Optional;
import vn.gov.phutho.hopthu.adapter.notice.NoticeRound;
import vn.gov.phutho.hopthu.core.errand.Notices;

/**
 * Who tells people.
 *
 * @param round empty while notices are not set up
 */
record NoticeDesk(Notices notices, Optional<NoticeRound> round) {}

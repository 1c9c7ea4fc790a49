package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Collection;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;
import vn.gov.phutho.hopthu.extension.policy.Room;
import vn.gov.phutho.hopthu.extension.quota.Rooms;
import vn.gov.phutho.hopthu.extension.quota.ThresholdNotice;

/** Matches recipients whose mailbox has no room for this very message (D1, 7.1). */
public final class RecipientIsFull extends GenericMatcher {
  private final Rooms rooms;

  @Inject
  public RecipientIsFull(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public Collection<MailAddress> match(Mail mail) throws MessagingException {
    long bytes = mail.getMessageSize();
    boolean notice = mail.getAttribute(ThresholdNotice.MARK).isPresent();
    return mail.getRecipients().stream().filter(r -> !fits(rooms.of(r), bytes, notice)).toList();
  }

  private static boolean fits(Room room, long bytes, boolean notice) {
    return notice ? room.takesNotice(bytes) : room.takes(bytes);
  }
}

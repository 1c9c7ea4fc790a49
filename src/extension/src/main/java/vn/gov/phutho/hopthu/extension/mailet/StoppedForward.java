package vn.gov.phutho.hopthu.extension.mailet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import vn.gov.phutho.hopthu.extension.forward.ForwardStamp;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Keeps what {@link ForwardRule} stopped (D3): in its owner's inbox, or where the operator finds
 * it.
 *
 * @param inboxProcessor where it is delivered
 * @param keepProcessor where it is kept when no mailbox here does
 */
record StoppedForward(
    MailetContext server, ForwardNotices notices, String inboxProcessor, String keepProcessor) {
  /** Keeps a copy for these recipients; the message itself is left as it is. */
  void keep(Mail mail, Map<MailAddress, ReasonCode> stopped) throws MessagingException {
    Collection<MailAddress> blocked = stopped.keySet();
    Optional<MailAddress> inbox = inbox(ForwardStamp.of(mail), blocked);
    Mail kept = mail.duplicate();
    try {
      kept.setRecipients(inbox.map(List::of).orElse(List.copyOf(blocked)));
      server.sendMail(kept, inbox.isPresent() ? inboxProcessor : keepProcessor);
    } finally {
      LifecycleUtil.dispose(kept);
    }
    // An account that may send nothing on is not told so of every message.
    List<MailAddress> news =
        inbox.isEmpty()
            ? List.copyOf(blocked)
            : blocked.stream().filter(to -> stopped.get(to) == ReasonCode.FORWARD_OUTSIDE).toList();
    if (!news.isEmpty()) {
      notices.tell(server, mail, inbox.orElse(server.getPostmaster()), news);
    }
  }

  /** Whose forward it was, if the stamp is about these recipients and the mailbox is here. */
  private Optional<MailAddress> inbox(Optional<ForwardStamp> stamp, Collection<MailAddress> blocked)
      throws MessagingException {
    if (stamp.isEmpty() || !blocked.stream().allMatch(stamp.get()::isAbout)) {
      return Optional.empty();
    }
    MailAddress owner = new MailAddress(stamp.get().by());
    return server.isLocalEmail(owner) ? Optional.of(owner) : Optional.empty();
  }
}

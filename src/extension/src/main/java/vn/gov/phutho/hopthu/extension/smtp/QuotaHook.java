package vn.gov.phutho.hopthu.extension.smtp;

import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.protocols.api.ProtocolSession.AttachmentKey;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.RcptHook;
import org.apache.james.smtpserver.JamesMessageHook;
import org.apache.mailet.Mail;
import vn.gov.phutho.hopthu.extension.audit.Door;
import vn.gov.phutho.hopthu.extension.audit.Subject;
import vn.gov.phutho.hopthu.extension.policy.MailboxFull;
import vn.gov.phutho.hopthu.extension.policy.Room;
import vn.gov.phutho.hopthu.extension.quota.Rooms;
import vn.gov.phutho.hopthu.model.Verdict;

/**
 * D1: a full mailbox is said in the dialogue, where the sender's own server reports it: at RCPT
 * with the announced size, and at the end of DATA with the true one when it fits none of the
 * recipients.
 */
public final class QuotaHook implements RcptHook, JamesMessageHook {
  /**
   * Where James' own SIZE extension leaves the announced size (RFC 1870). Its key is private, but
   * keys are equal by name and type; a second hook for SIZE would replace the stock one.
   */
  private static final AttachmentKey<Integer> ANNOUNCED =
      AttachmentKey.of("MESG_SIZE", Integer.class);

  private static final String RULE = "quota";

  private final Rooms rooms;

  @Inject
  public QuotaHook(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public HookResult doRcpt(
      SMTPSession session, MaybeSender sender, MailAddress rcpt, Map<String, String> parameters) {
    return Replies.to(
        session,
        () -> {
          long announced = session.getAttachment(ANNOUNCED, State.Transaction).orElse(0);
          Verdict verdict =
              MailboxFull.verdict(rooms.behind(rcpt), announced, session.getUsername() != null);
          return new PeerTrail(session)
              .refusal(Door.SMTP_RCPT, RULE, verdict, () -> subject(session, sender, rcpt));
        });
  }

  @Override
  public HookResult onMessage(SMTPSession session, Mail mail) {
    return Replies.to(
        session,
        () -> {
          List<Room> all =
              mail.getRecipients().stream().flatMap(r -> rooms.behind(r).stream()).toList();
          Verdict verdict = MailboxFull.verdict(all, size(mail), session.getUsername() != null);
          return new PeerTrail(session)
              .refusal(Door.SMTP_DATA, RULE, verdict, Peer.facts(session, mail)::subject);
        });
  }

  private static Subject subject(SMTPSession session, MaybeSender sender, MailAddress rcpt) {
    return new Subject("", sender.asString(""), Peer.login(session).orElse(""), List.of(rcpt));
  }

  private static long size(Mail mail) {
    try {
      return mail.getMessageSize();
    } catch (MessagingException e) {
      throw new IllegalStateException("the message's size cannot be read", e);
    }
  }
}

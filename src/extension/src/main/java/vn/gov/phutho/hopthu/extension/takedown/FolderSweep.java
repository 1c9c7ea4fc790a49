package vn.gov.phutho.hopthu.extension.takedown;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.james.jmap.api.projections.MessageFastViewProjection;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.exception.MailboxNotFoundException;
import org.apache.james.mailbox.model.FetchGroup;
import org.apache.james.mailbox.model.Header;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;
import vn.gov.phutho.hopthu.extension.mailbox.FolderName;
import vn.gov.phutho.hopthu.extension.mailbox.OwnedFolder;

/**
 * All folders of all owners, read from the store by header. A search index is not asked: where
 * James has one it is written later than the mail, and so proves no absence.
 */
final class FolderSweep implements Place {
  private static final Logger LOG = LoggerFactory.getLogger(FolderSweep.class);

  /** Headers asked of the store at once. */
  private static final int WINDOW = 1_000;

  private final AllFolders folders;
  private final MessageFastViewProjection previews;

  @Inject
  FolderSweep(AllFolders folders, MessageFastViewProjection previews) {
    this.folders = folders;
    this.previews = previews;
  }

  @Override
  public void sweep(MessageId wanted, Findings findings) {
    try (Stream<Mailbox> all = folders.stream()) {
      all.forEach(folder -> sweep(folder, wanted, findings));
    }
  }

  private void sweep(Mailbox row, MessageId wanted, Findings findings) {
    try (OwnedFolder folder = folders.open(row)) {
      findings.looked();
      folder.each(FetchGroup.HEADERS, WINDOW, m -> look(folder, m, row, wanted, findings));
    } catch (MailboxNotFoundException gone) {
      LOG.debug("a folder went away during a take-down");
    } catch (ReaderGone gone) {
      throw gone;
    } catch (MailboxException | IOException | RuntimeException fault) {
      LOG.warn("take-down: a folder of {} cannot be read", row.getUser().asString(), fault);
      findings.unread(spot(row, 0), fault.getClass().getSimpleName());
    }
  }

  private void look(
      OwnedFolder folder, MessageResult message, Mailbox row, MessageId wanted, Findings findings) {
    findings.looked();
    Spot spot = spot(row, message.getUid().asLong());
    Headers headers = new Headers(wanted);
    try {
      for (Iterator<Header> h = message.getHeaders().headers(); h.hasNext(); ) {
        Header header = h.next();
        headers.field(header.getName(), header.getValue());
      }
    } catch (MailboxException | RuntimeException fault) {
      findings.unread(spot, fault.getClass().getSimpleName());
      return;
    }
    if (headers.isWanted()) {
      remove(folder, message, spot, findings);
    } else if (headers.isRelated()) {
      findings.related(spot);
    }
  }

  private void remove(OwnedFolder folder, MessageResult copy, Spot spot, Findings findings) {
    try {
      folder.delete(copy.getUid());
      // The first lines of the text stay in JMAP's preview, which no deletion reaches in 3.8.1.
      Mono.from(previews.delete(copy.getMessageId())).block();
    } catch (MailboxException | RuntimeException fault) {
      LOG.warn("take-down: a copy cannot be removed: {}", spot, fault);
      findings.kept(spot, fault.getClass().getSimpleName());
      return;
    }
    findings.removed(spot);
  }

  private static Spot spot(Mailbox row, long uid) {
    return new Spot.InFolder(row.getUser().asString(), FolderName.of(row), uid);
  }
}

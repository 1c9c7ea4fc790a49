package vn.gov.phutho.hopthu.extension.takedown;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.internet.InternetHeaders;
import org.apache.james.core.Username;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.vault.DeletedMessage;
import org.apache.james.vault.DeletedMessageVault;
import org.apache.james.vault.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.extension.mailbox.AllFolders;

/**
 * The deleted-message vault of everyone who has an INBOX. The shipped configuration fills none;
 * where one is on, the sweep of the folders has just put its copies there, so this comes after it.
 */
final class VaultSweep implements Place {
  private static final Logger LOG = LoggerFactory.getLogger(VaultSweep.class);

  private final AllFolders folders;
  private final DeletedMessageVault vault;

  @Inject
  VaultSweep(AllFolders folders, DeletedMessageVault vault) {
    this.folders = folders;
    this.vault = vault;
  }

  @Override
  public void sweep(MessageId wanted, Findings findings) {
    try (Stream<Mailbox> all = folders.stream()) {
      all.filter(folder -> folder.generateAssociatedPath().isInbox())
          .forEach(inbox -> sweep(inbox.getUser(), wanted, findings));
    }
  }

  private void sweep(Username owner, MessageId wanted, Findings findings) {
    try {
      List<DeletedMessage> kept =
          Flux.from(vault.search(owner, Query.ALL)).collectList().blockOptional().orElseThrow();
      for (DeletedMessage message : kept) {
        findings.looked();
        look(owner, message, wanted, findings);
      }
    } catch (ReaderGone gone) {
      throw gone;
    } catch (RuntimeException fault) {
      LOG.warn("take-down: the vault of {} cannot be read", owner.asString(), fault);
      findings.unread(new Spot.InVault(owner.asString(), ""), fault.getClass().getSimpleName());
    }
  }

  private void look(Username owner, DeletedMessage message, MessageId wanted, Findings findings) {
    Spot spot = new Spot.InVault(owner.asString(), message.getMessageId().serialize());
    try {
      Optional<InputStream> content =
          Mono.from(vault.loadMimeMessage(owner, message.getMessageId())).blockOptional();
      if (content.isEmpty()) {
        return;
      }
      Headers headers = new Headers(wanted);
      try (InputStream in = content.get()) {
        for (var all = new InternetHeaders(in).getAllHeaders(); all.hasMoreElements(); ) {
          Header header = all.nextElement();
          headers.field(header.getName(), header.getValue());
        }
      }
      if (headers.isWanted()) {
        Mono.from(vault.delete(owner, message.getMessageId())).block();
        findings.removed(spot);
      }
    } catch (ReaderGone gone) {
      throw gone;
    } catch (IOException | MessagingException | RuntimeException fault) {
      LOG.warn("take-down: {} cannot be read", spot, fault);
      findings.unread(spot, fault.getClass().getSimpleName());
    }
  }
}

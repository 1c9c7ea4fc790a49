package vn.gov.phutho.hopthu.extension.delegation;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.user.api.DelegationStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.gov.phutho.hopthu.extension.sessions.OpenSessions;
import vn.gov.phutho.hopthu.model.MailAddress;

/** Takes rights on mailboxes away, and ends the sessions that may use them still. */
public final class Delegations {
  private static final String WHY = "Rights on other mailboxes have ended; log in again.";

  private final DelegationStore logins;
  private final SharedFolders folders;
  private final OpenSessions sessions;

  @Inject
  Delegations(DelegationStore logins, SharedFolders folders, OpenSessions sessions) {
    this.logins = logins;
    this.folders = folders;
    this.sessions = sessions;
  }

  /** What this person could do on others' mailboxes, now taken away. */
  List<String> endOf(MailAddress person) throws MailboxException {
    Username user = Username.of(person.toString());
    List<String> ended = new ArrayList<>();
    for (Username owner : list(Flux.from(logins.delegatedUsers(user)))) {
      Mono.from(logins.removeAuthorizedUser(owner, user)).block();
      ended.add("login:" + owner.asString());
    }
    ended.addAll(folders.leave(user));
    if (!ended.isEmpty()) {
      sessions.end(person, WHY);
    }
    return ended;
  }

  /** Who could log in to this person's mailbox with a password of his own, and now cannot. */
  List<String> endTo(MailAddress person) {
    Username owner = Username.of(person.toString());
    List<String> ended = new ArrayList<>();
    for (Username delegate : list(Flux.from(logins.authorizedUsers(owner)))) {
      Mono.from(logins.removeAuthorizedUser(owner, delegate)).block();
      ended.add("delegate:" + delegate.asString());
    }
    return ended;
  }

  private static List<Username> list(Flux<Username> users) {
    return users.collectList().blockOptional().orElse(List.of());
  }
}

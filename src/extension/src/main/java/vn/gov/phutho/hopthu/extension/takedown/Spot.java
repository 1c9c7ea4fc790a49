package vn.gov.phutho.hopthu.extension.takedown;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a message may be. */
public sealed interface Spot {
  /** One message of one folder, or the folder as a whole when {@code uid} is 0. */
  record InFolder(String owner, String folder, long uid) implements Spot {}

  /** A mail on its way, or the queue as a whole when {@code mail} is empty. */
  record InQueue(String queue, String mail) implements Spot {}

  /** A mail that was put aside, or the repository as a whole when {@code mail} is empty. */
  record InRepository(String repository, String mail) implements Spot {}

  /** What an owner deleted and James still keeps, when the deleted-message vault is on. */
  record InVault(String owner, String message) implements Spot {}

  /** As the receipt names it. */
  default Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (this instanceof InFolder f) {
      facts.put("place", "mailbox");
      facts.put("owner", f.owner());
      facts.put("folder", f.folder());
      if (f.uid() > 0) {
        facts.put("uid", f.uid());
      }
    } else if (this instanceof InQueue q) {
      facts.put("place", "queue");
      facts.put("queue", q.queue());
      facts.put("mail", q.mail());
    } else if (this instanceof InRepository r) {
      facts.put("place", "repository");
      facts.put("repository", r.repository());
      facts.put("mail", r.mail());
    } else if (this instanceof InVault v) {
      facts.put("place", "vault");
      facts.put("owner", v.owner());
      facts.put("message", v.message());
    }
    return facts;
  }
}

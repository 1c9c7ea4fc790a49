package vn.gov.phutho.hopthu.extension.forward;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.api.RecipientRewriteTable.ErrorMappingException;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import org.apache.james.rrt.lib.Mapping;
import org.apache.james.rrt.lib.MappingSource;
import org.apache.james.rrt.lib.Mappings;
import org.apache.mailet.MailetContext;
import vn.gov.phutho.hopthu.extension.accounts.AccountSource;
import vn.gov.phutho.hopthu.extension.policy.Finding;
import vn.gov.phutho.hopthu.extension.policy.SenderAddress;

/**
 * Reads James' rewrite table step by step, where James itself gives only the end of a chain and so
 * forgets whose mailbox sent it on. Precedence, identity and limit are those of James.
 */
public final class MappingReader {
  private final RecipientRewriteTable table;
  private final AccountSource accounts;
  private final MailetContext server;

  public MappingReader(RecipientRewriteTable table, AccountSource accounts, MailetContext server) {
    this.table = table;
    this.accounts = accounts;
    this.server = server;
  }

  private int limit() {
    return isRecursive() ? table.getConfiguration().getMappingLimit() : Integer.MAX_VALUE;
  }

  private boolean isRecursive() {
    return table.getConfiguration().isRecursive();
  }

  /**
   * Where mail for this recipient goes in the end.
   *
   * @throws ErrorMappingException for an address that the table says is in error, or that loops
   * @throws MessagingException when the table or the directory does not answer
   */
  public Rewriting.Outcome outcome(MailAddress recipient, Reach reach)
      throws ErrorMappingException, MessagingException {
    return Rewriting.of(recipient, from(recipient), reach, limit());
  }

  private record Step(MailAddress address, int depth) {}

  /** Every address on the way from this one that is rewritten. */
  Map<MailAddress, Hop> from(MailAddress recipient)
      throws ErrorMappingException, MessagingException {
    int depths = isRecursive() ? limit() : 1;
    Map<MailAddress, Hop> hops = new HashMap<>();
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(recipient, 0)));
    while (!open.isEmpty()) {
      Step step = open.pop();
      boolean ours = server.isLocalServer(step.address().getDomain());
      if (!ours || step.depth() >= depths || hops.containsKey(step.address())) {
        continue;
      }
      Optional<Hop> hop = hop(step.address());
      hop.ifPresent(h -> hops.put(step.address(), h));
      hop.stream()
          .flatMap(h -> h.onward().stream())
          .forEach(o -> open.push(new Step(o.to(), step.depth() + 1)));
    }
    return hops;
  }

  private Optional<Hop> hop(MailAddress address) throws ErrorMappingException, MessagingException {
    Optional<Username> name = name(address);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Hop.Onward> onward = new ArrayList<>();
    boolean broken = false;
    for (Mapping mapping : stored(name.get()).asStream().toList()) {
      try {
        Optional<MailAddress> to = target(mapping, name.get());
        boolean forward = mapping.getType() == Mapping.Type.Forward;
        if (to.filter(address::equals).isPresent() && !forward) {
          return Optional.empty(); // James skips all mappings of an address that maps to itself.
        }
        to.ifPresent(t -> onward.add(new Hop.Onward(forward, t)));
      } catch (AddressException | IllegalArgumentException | IllegalStateException noAddress) {
        broken = true;
      }
    }
    return onward.isEmpty() && !broken
        ? Optional.empty()
        : Optional.of(hop(address, onward, broken));
  }

  private Hop hop(MailAddress address, List<Hop.Onward> onward, boolean broken)
      throws MessagingException {
    Finding finding =
        SenderAddress.read(address.asString()).map(accounts::find).orElse(new Finding.Absent());
    if (finding instanceof Finding.Unavailable unavailable) {
      throw new MessagingException("cannot tell who sends mail on: " + unavailable.why());
    }
    return new Hop(finding, mailbox(address, finding), onward, broken);
  }

  private Optional<MailAddress> mailbox(MailAddress address, Finding finding)
      throws AddressException {
    if (finding instanceof Finding.Found found) {
      return found.standing().receives()
          ? Optional.of(new MailAddress(found.address().toString()))
          : Optional.empty();
    }
    boolean foreign = finding instanceof Finding.Foreign && server.isLocalEmail(address);
    return foreign ? Optional.of(address) : Optional.empty();
  }

  private Mappings stored(Username name) throws MessagingException {
    try {
      Mappings own = table.getStoredMappings(MappingSource.fromUser(name));
      return own.isEmpty()
          ? table.getStoredMappings(MappingSource.fromDomain(name.getDomainPart().orElseThrow()))
          : own;
    } catch (RecipientRewriteTableException e) {
      throw new MessagingException("the rewrite table cannot be read", e);
    }
  }

  private static Optional<MailAddress> target(Mapping mapping, Username name)
      throws ErrorMappingException, AddressException {
    Optional<Username> rewritten =
        mapping.rewriteUser(name).map(to -> to.withDefaultDomainFromUser(name));
    return rewritten.isPresent() ? Optional.of(rewritten.get().asMailAddress()) : Optional.empty();
  }

  /** James keeps no mapping for a name that has an '@' in quotes. */
  private static Optional<Username> name(MailAddress address) {
    try {
      return Optional.of(Username.fromMailAddress(address));
    } catch (IllegalArgumentException quoted) {
      return Optional.empty();
    }
  }
}

package vn.gov.phutho.hopthu.extension.accounts;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.MailAddress;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.rrt.api.RecipientRewriteTable;
import org.apache.james.rrt.api.RecipientRewriteTable.ErrorMappingException;
import org.apache.james.rrt.api.RecipientRewriteTableException;
import org.apache.james.rrt.lib.Mappings;

/**
 * Where James' mappings lead. A fault while reading is thrown: unknown is neither "nowhere" nor
 * "here".
 */
public final class Destinations {
  private final RecipientRewriteTable rewrites;
  private final DomainList domains;

  @Inject
  public Destinations(RecipientRewriteTable rewrites, DomainList domains) {
    this.rewrites = rewrites;
    this.domains = domains;
  }

  /**
   * The addresses behind one: itself, or those that aliases, groups and forwards lead to; none for
   * a mapping that says itself what is wrong.
   */
  public List<MailAddress> of(MailAddress recipient) {
    if (!hosted(recipient)) {
      return List.of(recipient);
    }
    try {
      Mappings mappings =
          rewrites.getResolvedMappings(recipient.getLocalPart(), recipient.getDomain());
      return mappings.isEmpty()
          ? List.of(recipient)
          : mappings.asStream().flatMap(m -> m.asMailAddress().stream()).toList();
    } catch (ErrorMappingException saysSoItself) {
      return List.of();
    } catch (RecipientRewriteTableException e) {
      throw new IllegalStateException("the recipient's mappings cannot be read", e);
    }
  }

  /** Whether the address is in a domain of this server. */
  public boolean hosted(MailAddress address) {
    try {
      return domains.containsDomain(address.getDomain());
    } catch (DomainListException e) {
      throw new IllegalStateException("the domain list cannot be read", e);
    }
  }
}

package vn.gov.phutho.hopthu.extension.forward;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.core.MailAddress;
import org.apache.james.rrt.api.RecipientRewriteTable.TooManyMappingException;
import vn.gov.phutho.hopthu.model.ReasonCode;

/**
 * Where mail for one address goes in the end, and what may not go there (D3, 13.5): chains of
 * forwards, aliases, groups, address, regex and domain mappings, each decided where it starts.
 */
public final class Rewriting {
  /**
   * A recipient in the end.
   *
   * @param by the address that sends it on; empty when nothing did, or only an alias of its own
   */
  public record Copy(MailAddress to, Optional<MailAddress> by) {}

  /**
   * What is not sent on.
   *
   * @param keeper the mailbox that keeps the message instead: the nearest on the way
   */
  public record Blocked(
      MailAddress to, ReasonCode reason, MailAddress by, Optional<MailAddress> keeper) {}

  /** All of it. Without a copy the message would be lost: somebody else has to keep it. */
  public record Outcome(Set<Copy> copies, List<Blocked> blocked) {
    public boolean nothingRemains() {
      return copies.isEmpty();
    }
  }

  private record Place(
      MailAddress address,
      Optional<MailAddress> by,
      Optional<MailAddress> keeper,
      boolean official,
      int depth) {}

  private final Map<MailAddress, Hop> hops;
  private final Reach reach;
  private final int limit;
  private final Set<Copy> copies = new LinkedHashSet<>();
  private final List<Blocked> blocked = new ArrayList<>();

  private Rewriting(Map<MailAddress, Hop> hops, Reach reach, int limit) {
    this.hops = hops;
    this.reach = reach;
    this.limit = limit;
  }

  /**
   * Decides for one recipient.
   *
   * @param hops every address that can be met on the way and is rewritten
   * @param limit steps after which it is a loop
   */
  static Outcome of(MailAddress recipient, Map<MailAddress, Hop> hops, Reach reach, int limit)
      throws TooManyMappingException {
    Rewriting rewriting = new Rewriting(hops, reach, limit);
    rewriting.visit(
        new Place(recipient, Optional.empty(), Optional.empty(), reach.isOfficial(recipient), 0));
    return new Outcome(Set.copyOf(rewriting.copies), List.copyOf(rewriting.blocked));
  }

  private void visit(Place at) throws TooManyMappingException {
    if (at.depth() == limit) {
      throw new TooManyMappingException("554 Too many mappings to process");
    }
    Hop hop = hops.get(at.address());
    if (hop == null || hop.leadsNowhere()) {
      arrive(at);
      return;
    }
    Optional<MailAddress> keeper = hop.mailbox().or(at::keeper);
    if (hop.broken()) {
      keeper.ifPresent(this::keep);
    }
    MailAddress by = hop.mailbox().orElse(at.address());
    for (Hop.Onward onward : hop.onward()) {
      Optional<ReasonCode> refusal =
          ForwardRight.refusal(hop.account(), onward.forward(), onward.to());
      if (onward.to().equals(at.address())) {
        arrive(at);
      } else if (hop.isOwn(onward.to())) {
        visit(step(at, onward.to(), at.by(), keeper));
      } else if (refusal.isPresent()) {
        block(onward.to(), refusal.get(), by, keeper);
      } else {
        visit(step(at, onward.to(), Optional.of(by), keeper));
      }
    }
  }

  private Place step(
      Place from, MailAddress to, Optional<MailAddress> by, Optional<MailAddress> keeper) {
    boolean official = from.official() || reach.isOfficial(to);
    return new Place(to, by, keeper, official, from.depth() + 1);
  }

  private void arrive(Place at) {
    boolean sentOn = at.depth() > 0;
    if (!sentOn || reach.allows(at.official(), at.address())) {
      copies.add(new Copy(at.address(), at.by()));
    } else {
      MailAddress by = at.by().orElse(at.address());
      block(at.address(), ReasonCode.FORWARD_OUTSIDE, by, at.keeper());
    }
  }

  private void block(
      MailAddress to, ReasonCode reason, MailAddress by, Optional<MailAddress> keeper) {
    blocked.add(new Blocked(to, reason, by, keeper));
    keeper.ifPresent(this::keep);
  }

  private void keep(MailAddress mailbox) {
    copies.add(new Copy(mailbox, Optional.empty()));
  }
}

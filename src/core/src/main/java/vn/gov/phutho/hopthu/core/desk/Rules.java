package vn.gov.phutho.hopthu.core.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Finds the rule for an item, after what holds for all of them. */
final class Rules {
  /** The word of {@code form} in a document of orders. */
  static final String ORDER = "order";

  private final Terms terms;

  Rules(Terms terms) {
    this.terms = terms;
  }

  /** Decides every item but a confirmation; {@code id} becomes that of a new account. */
  Ruling rule(Matter matter, Item item, Known known, UUID id) {
    if (item instanceof Item.Faulty faulty) {
      return new Ruling.Refuse(faulty.reasons());
    }
    return misplaced(matter, item)
        .or(() -> superseded(matter, item, known))
        .orElseGet(() -> byForm(matter, item, known, id));
  }

  /** A form carries no orders, an order document no forms, and only the department orders. */
  Optional<Ruling> misplaced(Matter matter, Item item) {
    if (!matter.document().form().equals(form(item))) {
      return Optional.of(Ruling.refuse(ReasonCode.WRONG_FORM, item.where() + "/action"));
    }
    return item instanceof Order && !matter.document().agency().equals(terms.department().agency())
        ? Optional.of(Ruling.refuse(ReasonCode.NOT_THE_DEPARTMENT, "/agency"))
        : Optional.empty();
  }

  private static String form(Item item) {
    if (item instanceof Order) {
      return ORDER;
    }
    if (item instanceof AgencyItem) {
      return item instanceof AgencyItem.Change ? "02" : "01";
    }
    return item instanceof Item.ChangePerson ? "04" : "03";
  }

  /**
   * B6: of what a later approved item has decided, an earlier one that arrives late changes
   * nothing. Where it would lock, restore or revoke, the department decides. Changes of forms 02
   * and 04 are looked at one by one.
   */
  private static Optional<Ruling> superseded(Matter matter, Item item, Known known) {
    if (matter.confirmed().isPresent()
        || item instanceof Item.ChangePerson
        || item instanceof AgencyItem.Change) {
      return Optional.empty();
    }
    Set<Facet> both = EnumSet.noneOf(Facet.class);
    both.addAll(Facet.of(item));
    both.retainAll(known.later());
    both.remove(Facet.PHONE); // of a new representative: the newer one is kept
    if (both.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        both.contains(Facet.STATE)
            ? Ruling.hold(ReasonCode.SUPERSEDED, item.where(), "")
            : Ruling.refuse(ReasonCode.SUPERSEDED, item.where()));
  }

  private Ruling byForm(Matter matter, Item item, Known known, UUID id) {
    if (item instanceof Item.IssuePerson issue) {
      return new Form03(terms).issue(matter, issue, known, id);
    }
    if (item instanceof Item.RevokePerson revoke) {
      return new Form03(terms).revoke(matter, revoke, known);
    }
    if (item instanceof Item.ChangePerson change) {
      return new Form04(terms).change(matter, change, known, id);
    }
    if (item instanceof AgencyItem.Issue issue) {
      return new Form01(terms).issue(matter, issue, known, id);
    }
    if (item instanceof AgencyItem.Revoke revoke) {
      return new Form01(terms).revoke(matter, revoke, known);
    }
    return item instanceof AgencyItem.Change change
        ? new Form02(terms).change(matter, change, known, id)
        : new Orders(terms).rule(matter, (Order) item, known);
  }
}

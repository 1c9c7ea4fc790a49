package vn.gov.phutho.hopthu.core.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.gov.phutho.hopthu.core.request.AgencyChange;
import vn.gov.phutho.hopthu.core.request.AgencyItem;
import vn.gov.phutho.hopthu.core.request.Item;
import vn.gov.phutho.hopthu.core.request.Order;
import vn.gov.phutho.hopthu.core.request.PersonChange;

/**
 * What of a mailbox an item speaks of (B6): of one facet the item approved last is right, whatever
 * arrives last; items that share none do not touch each other.
 */
enum Facet {
  /** Active, suspended, revoked, replaced. */
  STATE,
  ADDRESS,
  NAME,
  AGENCY,
  POSITION,
  RANK,
  PHONE,
  REPRESENTATIVE,
  QUOTA,
  HOLD,
  ABSENCE,
  FOCAL_POINT;

  static Set<Facet> of(Item item) {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    if (item instanceof Item.ChangePerson change) {
      change.changes().forEach(c -> facets.addAll(of(c)));
    } else if (item instanceof AgencyItem.Change change) {
      change.changes().forEach(c -> facets.addAll(of(c)));
    } else if (item instanceof Item.RevokePerson || item instanceof AgencyItem.Revoke) {
      facets.add(STATE);
    } else if (item instanceof Order order) {
      facets.addAll(of(order));
    }
    return facets;
  }

  /**
   * Whether later approved items have decided a change of these facets. A representative comes with
   * a phone; a newer phone leaves the rest of it standing.
   */
  static boolean decided(List<Facet> facets, Set<Facet> later) {
    return later.contains(facets.get(0)) || (facets.contains(STATE) && later.contains(STATE));
  }

  static List<Facet> of(PersonChange change) {
    if (change instanceof PersonChange.NewAgency) {
      return List.of(AGENCY);
    }
    if (change instanceof PersonChange.NewPosition) {
      return List.of(POSITION);
    }
    if (change instanceof PersonChange.NewRank) {
      return List.of(RANK);
    }
    if (change instanceof PersonChange.NewName) {
      return List.of(NAME);
    }
    return change instanceof PersonChange.NewPhone ? List.of(PHONE) : List.of(ADDRESS, STATE);
  }

  static List<Facet> of(AgencyChange change) {
    if (change instanceof AgencyChange.NewRepresentative) {
      return List.of(REPRESENTATIVE, PHONE);
    }
    if (change instanceof AgencyChange.NewPhone) {
      return List.of(PHONE);
    }
    return change instanceof AgencyChange.NewName ? List.of(NAME) : List.of(ADDRESS, STATE);
  }

  private static List<Facet> of(Order order) {
    if (order instanceof Order.Lock || order instanceof Order.Restore) {
      return List.of(STATE);
    }
    if (order instanceof Order.Quota) {
      return List.of(QUOTA);
    }
    if (order instanceof Order.HandOver) {
      return List.of(REPRESENTATIVE, PHONE);
    }
    if (order instanceof Order.Hold || order instanceof Order.Release) {
      return List.of(HOLD);
    }
    if (order instanceof Order.NameFocalPoint) {
      return List.of(FOCAL_POINT);
    }
    return order instanceof Order.Absence ? List.of(ABSENCE) : List.of();
  }
}

package vn.gov.phutho.hopthu.core.naming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.Computed;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.NeedsDecision;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.Registered;
import vn.gov.phutho.hopthu.core.naming.AgencyAddress.Unreadable;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.core.request.Reason;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.ReasonCode;

/** Addresses of agencies: A1 to A4 and A8 (4.1). */
public final class AgencyAddresses {
  private static final int MOST_OCTETS = 64; // RFC 5321 §4.5.3.1.1
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private final Register register;
  private final String domain;

  /** What each agency of the register would be called by the rule → its local part (A8). */
  private final Map<String, String> byRule = new TreeMap<>();

  /**
   * Addresses under this register.
   *
   * @param domain of the province's mailboxes, e.g. {@code phutho.gov.vn}
   */
  public AgencyAddresses(Register register, String domain) {
    this.register = register;
    this.domain = domain;
    register
        .agencies()
        .values()
        .forEach(a -> computed(a).ifPresent(rule -> byRule.putIfAbsent(rule, a.localPart())));
  }

  /**
   * The address that 4.1 gives. Whether a known one was issued before, to anyone, is not looked at:
   * ask the ledger, and hold the item by {@link #taken} when it was.
   */
  public AgencyAddress of(AgencyAsked asked) {
    Optional<Reason> unreadable = AgencyText.fault(asked.name(), at(asked, "agencyName"));
    if (unreadable.isPresent()) { // A7 (10.1)
      return new Unreadable(unreadable.get());
    }
    Optional<Reason> parentFault = parentFault(asked);
    if (parentFault.isPresent()) {
      return new Unreadable(parentFault.get());
    }
    return registered(asked)
        .orElseGet(() -> asked.type() == AgencyType.AGREED ? agreed(asked) : byRule(asked));
  }

  /** What to do with an item whose address was issued before: an agency gets no number (A8). */
  public static NeedsDecision taken(AgencyAsked asked, String localPart) {
    return new NeedsDecision(
        new Reason(ReasonCode.AGENCY_ADDRESS_TAKEN, at(asked, "agencyName"), localPart));
  }

  /** What the rule makes of an agency, whatever the register says; empty where it makes nothing. */
  public Optional<String> computed(Agency agency) {
    return compute(
        agency.type(), bare(agency), agency.parent().flatMap(register::find), agency.names());
  }

  private Optional<Reason> parentFault(AgencyAsked asked) {
    if (asked.type() == AgencyType.SUBUNIT && asked.parent().isEmpty()) {
      return Optional.of(Reason.of(ReasonCode.FIELD_MISSING, at(asked, "parent")));
    }
    return asked
        .parent()
        .filter(p -> register.find(p).isEmpty())
        .map(p -> new Reason(ReasonCode.UNKNOWN_AGENCY, at(asked, "parent"), p));
  }

  /** The register wins over the rule (A1). */
  private Optional<AgencyAddress> registered(AgencyAsked asked) {
    String key = name(asked).key();
    List<Agency> sameParent =
        register.agencies().values().stream()
            .filter(a -> a.parent().equals(asked.parent()))
            .toList();
    for (Agency agency : sameParent) {
      if (bare(agency).key().equals(key)) {
        return Optional.of(found(asked, agency));
      }
    }
    return sameParent.stream()
        .filter(a -> a.names().former().stream().anyMatch(n -> bare(n, a).key().equals(key)))
        .findFirst()
        .map(a -> held(ReasonCode.AGENCY_RENAMED, asked, "agencyName", a.localPart()));
  }

  private AgencyAddress found(AgencyAsked asked, Agency agency) {
    if (agency.type() != asked.type()) {
      return held(ReasonCode.AGENCY_TYPE_DIFFERS, asked, "agencyType", agency.type().word());
    }
    return differs(asked, agency.localPart()).orElseGet(() -> new Registered(agency.localPart()));
  }

  private AgencyAddress byRule(AgencyAsked asked) {
    Optional<String> rule =
        compute(
            asked.type(),
            name(asked),
            asked.parent().flatMap(register::find),
            OfficialNames.of(asked.name()));
    if (rule.isEmpty()) {
      return held(ReasonCode.AGENCY_TYPE_DIFFERS, asked, "agencyName", asked.type().word());
    }
    return differs(asked, rule.get()).orElseGet(() -> free(asked, rule.get()));
  }

  private Optional<AgencyAddress> differs(AgencyAsked asked, String localPart) {
    return asked
        .address()
        .filter(a -> !a.equals(new MailAddress(localPart, domain)))
        .map(a -> held(ReasonCode.AGENCY_ADDRESS_DIFFERS, asked, "address", localPart));
  }

  /** A4 (4.1d): the agreed address is checked, never invented. */
  private AgencyAddress agreed(AgencyAsked asked) {
    if (asked.address().isEmpty()) {
      return held(ReasonCode.AGREED_ADDRESS_MISSING, asked, "address", "");
    }
    MailAddress address = asked.address().get();
    String localPart = address.localPart();
    if (!address.domain().equals(domain) || !FORM.matcher(localPart).matches()) {
      return new Unreadable(
          new Reason(
              ReasonCode.ADDRESS_INVALID,
              at(asked, "address"),
              "lower case letters, digits, dots and hyphens, at " + domain));
    }
    int dot = localPart.indexOf('.');
    String above = localPart.substring(dot + 1);
    if (dot > 0 && !asked.parent().equals(Optional.of(above))) {
      // It would read as a sub-unit of an agency that it does not belong to.
      return new Unreadable(new Reason(ReasonCode.UNKNOWN_AGENCY, at(asked, "address"), above));
    }
    return free(asked, localPart);
  }

  /** A8: what is reserved or what another agency has or would have needs a decision. */
  private AgencyAddress free(AgencyAsked asked, String localPart) {
    if (localPart.length() > MOST_OCTETS) {
      return held(ReasonCode.AGENCY_NAME_TOO_LONG, asked, "agencyName", "");
    }
    if (ReservedNames.contains(localPart) || register.reserved().contains(localPart)) {
      return held(ReasonCode.AGENCY_ADDRESS_RESERVED, asked, "agencyName", localPart);
    }
    if (register.find(localPart).isPresent() || byRule.containsKey(localPart)) {
      return held(ReasonCode.AGENCY_NAME_COLLIDES, asked, "agencyName", localPart);
    }
    return new Computed(localPart);
  }

  private Optional<String> compute(
      AgencyType type, AgencyWords name, Optional<Agency> parent, OfficialNames names) {
    return switch (type) {
      case DEPARTMENT -> Departments.localPart(name, names.abbreviation());
      case COMMUNE -> Communes.localPart(name);
      case SUBUNIT -> parent.flatMap(p -> Subunits.localPart(name, p, abbreviation(name, names)));
      case AGREED -> Optional.empty();
    };
  }

  private Optional<String> abbreviation(AgencyWords unit, OfficialNames names) {
    return names.abbreviation().or(() -> register.abbreviation(unit));
  }

  private AgencyWords name(AgencyAsked asked) {
    return register.bare(asked.name(), asked.type(), asked.parent());
  }

  private AgencyWords bare(Agency agency) {
    return bare(agency.name(), agency);
  }

  private AgencyWords bare(String name, Agency agency) {
    return register.bare(name, agency.type(), agency.parent());
  }

  private static NeedsDecision held(
      ReasonCode code, AgencyAsked asked, String field, String detail) {
    return new NeedsDecision(new Reason(code, at(asked, field), detail));
  }

  private static String at(AgencyAsked asked, String field) {
    return asked.where() + "/" + field;
  }
}

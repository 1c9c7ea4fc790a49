package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;
import vn.gov.phutho.hopthu.core.request.AgencyType;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * An agency that asks for an address, as form 01 says it.
 *
 * @param where JSON pointer of the item, e.g. {@code /items/0}
 * @param name as typed
 * @param parent local part of the agency that a sub-unit belongs to
 * @param address the agreed one (4.1d); others may repeat what the rule gives
 */
public record AgencyAsked(
    String where,
    String name,
    AgencyType type,
    Optional<String> parent,
    Optional<MailAddress> address) {}

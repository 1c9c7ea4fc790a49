package vn.gov.phutho.hopthu.core.ledger;

import vn.gov.phutho.hopthu.core.request.PersonKey;
import vn.gov.phutho.hopthu.model.AccountKind;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Profile;

/**
 * Who holds a mailbox, under which address.
 *
 * @param person the person, or for an agency its representative
 */
public record Holder(AccountKind kind, MailAddress address, PersonKey person, Profile profile) {}

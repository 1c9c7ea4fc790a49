package vn.gov.phutho.hopthu.core.plan;

import java.util.List;
import java.util.Optional;
import vn.gov.phutho.hopthu.core.Observed;
import vn.gov.phutho.hopthu.model.DirectoryEntry;
import vn.gov.phutho.hopthu.model.MailboxSettings;

/**
 * What was seen of one account.
 *
 * @param entries every LDAP entry with its id, its address or its place
 * @param mailbox what the mail tier holds
 */
public record Sighting(
    Observed<List<DirectoryEntry>> entries, Observed<Optional<MailboxSettings>> mailbox) {}

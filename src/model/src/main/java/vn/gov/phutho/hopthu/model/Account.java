package vn.gov.phutho.hopthu.model;

import java.util.UUID;

/**
 * An account as LDAP holds it: the contract between the adapter, which writes it, and the mail
 * tier, which obeys it. {@link DirectorySchema} gives the spelling.
 *
 * @param id the ownership marker ({@code hopthuId}): an entry without it is not ours and is never
 *     touched
 * @param request number of the document that last changed it
 */
public record Account(
    UUID id,
    AccountKind kind,
    MailAddress address,
    Standing standing,
    MailboxSettings mailbox,
    Profile profile,
    String request) {}

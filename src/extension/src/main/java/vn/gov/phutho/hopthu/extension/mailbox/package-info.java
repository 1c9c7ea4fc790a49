/**
 * Reads mailboxes of all owners folder by folder, in bounded memory and with every failure told.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.mailbox;

import org.jspecify.annotations.NullMarked;

/** The size of mailboxes (7.1): how full they are, and the notices to their owners. */
@NullMarked
package vn.gov.phutho.hopthu.extension.quota;

import org.jspecify.annotations.NullMarked;

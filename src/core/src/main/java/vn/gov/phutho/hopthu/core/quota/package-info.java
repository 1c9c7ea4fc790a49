/** How large a mailbox may be (7.1). What is used of it, the mail tier alone knows. */
@NullMarked
package vn.gov.phutho.hopthu.core.quota;

import org.jspecify.annotations.NullMarked;

/** Rights of one person on another's mailbox, which end with a lock (D5, D6). */
@NullMarked
package vn.gov.phutho.hopthu.extension.delegation;

import org.jspecify.annotations.NullMarked;

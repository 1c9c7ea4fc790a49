/** The folder in which mailboxes are kept after they are gone (C10). */
@NullMarked
package vn.gov.phutho.hopthu.adapter.archive;

import org.jspecify.annotations.NullMarked;

/** The day on which an owner last used the mailbox, for the six months of 6.1 (C6). */
@NullMarked
package vn.gov.phutho.hopthu.extension.activity;

import org.jspecify.annotations.NullMarked;

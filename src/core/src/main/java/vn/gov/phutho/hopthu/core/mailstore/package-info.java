/** The port to the mail tier, with its in-memory implementation. */
@NullMarked
package vn.gov.phutho.hopthu.core.mailstore;

import org.jspecify.annotations.NullMarked;

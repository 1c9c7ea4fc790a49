/** The running daemon: its parts, put together in one place, and its work. Decides nothing. */
@NullMarked
package vn.gov.phutho.hopthu.adapter.daemon;

import org.jspecify.annotations.NullMarked;

/** What must never be in a log. */
@NullMarked
package vn.gov.phutho.hopthu.acceptance.logs;

import org.jspecify.annotations.NullMarked;

/** Contract suite of the port to the mail tier. */
@NullMarked
package vn.gov.phutho.hopthu.testkit.mailstore;

import org.jspecify.annotations.NullMarked;

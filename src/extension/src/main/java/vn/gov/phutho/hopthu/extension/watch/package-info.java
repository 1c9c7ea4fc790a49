/** What the extension does again and again without being asked, each on a thread of its own. */
@NullMarked
package vn.gov.phutho.hopthu.extension.watch;

import org.jspecify.annotations.NullMarked;

/** C8, C10: a mailbox as one stream that proves its own completeness. */
@NullMarked
package vn.gov.phutho.hopthu.extension.archive;

import org.jspecify.annotations.NullMarked;

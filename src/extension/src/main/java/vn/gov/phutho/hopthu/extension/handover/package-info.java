/** C4: copies kept mail to a successor. */
@NullMarked
package vn.gov.phutho.hopthu.extension.handover;

import org.jspecify.annotations.NullMarked;

/** C4, C6: takes away everything that the mail tier holds for one account, and proves it. */
@NullMarked
package vn.gov.phutho.hopthu.extension.erase;

import org.jspecify.annotations.NullMarked;

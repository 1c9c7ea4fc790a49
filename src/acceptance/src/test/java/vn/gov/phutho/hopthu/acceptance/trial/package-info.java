/** What a newcomer's first command does. */
@NullMarked
package vn.gov.phutho.hopthu.acceptance.trial;

import org.jspecify.annotations.NullMarked;

/** Where servers of one machine may listen. */
@NullMarked
package vn.gov.phutho.hopthu.trial.net;

import org.jspecify.annotations.NullMarked;

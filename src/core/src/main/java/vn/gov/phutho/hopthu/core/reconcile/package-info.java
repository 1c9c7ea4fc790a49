/** The one level-triggered path: request, deadline and drift all enter here. */
@NullMarked
package vn.gov.phutho.hopthu.core.reconcile;

import org.jspecify.annotations.NullMarked;

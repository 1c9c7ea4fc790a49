/**
 * Where documents and secrets are decided: the rulings on each form, and the desks that gather what
 * a ruling may look at and write it down.
 */
@NullMarked
package vn.gov.phutho.hopthu.core.desk;

import org.jspecify.annotations.NullMarked;

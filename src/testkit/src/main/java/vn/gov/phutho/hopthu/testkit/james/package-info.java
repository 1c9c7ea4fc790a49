/**
 * The shipped configuration of James as tests see it: its guards, each of which can be taken out.
 */
@NullMarked
package vn.gov.phutho.hopthu.testkit.james;

import org.jspecify.annotations.NullMarked;

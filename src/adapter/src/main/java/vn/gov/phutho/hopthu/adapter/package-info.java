/** The daemon and the CLI: the edges around the core, and the wiring. */
@NullMarked
package vn.gov.phutho.hopthu.adapter;

import org.jspecify.annotations.NullMarked;

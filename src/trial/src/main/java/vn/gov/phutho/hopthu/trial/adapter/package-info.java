/** The adapter as a child process, and the request system's side of its HTTP interface. */
@NullMarked
package vn.gov.phutho.hopthu.trial.adapter;

import org.jspecify.annotations.NullMarked;

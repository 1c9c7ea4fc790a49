/**
 * The questions that the mail tier asks, as functions of values: no server, no clock, no network.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.policy;

import org.jspecify.annotations.NullMarked;

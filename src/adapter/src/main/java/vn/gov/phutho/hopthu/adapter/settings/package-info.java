/**
 * The files under config/, read whole: either all settings, or every fault with its place (G1).
 * Nothing is repaired silently and nothing is opened over the network here.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.settings;

import org.jspecify.annotations.NullMarked;

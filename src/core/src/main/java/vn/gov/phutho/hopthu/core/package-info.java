/**
 * All decisions of Hopthu, as functions over values; ports to the world with in-memory
 * implementations.
 */
@NullMarked
package vn.gov.phutho.hopthu.core;

import org.jspecify.annotations.NullMarked;

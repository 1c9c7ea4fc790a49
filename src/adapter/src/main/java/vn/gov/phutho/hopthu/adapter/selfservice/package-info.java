/**
 * Secrets at the edge: their hashing, their making, the hand-over and the owner's change (Điều 14).
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.selfservice;

import org.jspecify.annotations.NullMarked;

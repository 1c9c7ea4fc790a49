/**
 * Who may stand as the sender of a message, as functions of what it says and of who is logged in.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.policy.identity;

import org.jspecify.annotations.NullMarked;

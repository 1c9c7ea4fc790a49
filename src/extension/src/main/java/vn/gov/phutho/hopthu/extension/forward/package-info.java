/** What an address sends on by itself: whose it is, where it may go, and who hears of a refusal. */
@NullMarked
package vn.gov.phutho.hopthu.extension.forward;

import org.jspecify.annotations.NullMarked;

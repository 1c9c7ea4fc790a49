/**
 * Whether mail that comes in was sent on by a machine (13.5): what header and envelope say, weighed
 * without a server, a clock or a network.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.policy.inbound;

import org.jspecify.annotations.NullMarked;

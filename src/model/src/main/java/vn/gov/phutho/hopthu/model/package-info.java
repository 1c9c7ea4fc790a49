/**
 * The words that the adapter and the mail tier share: addresses, account states, the LDAP contract
 * and the table of reasons. Values only: no I/O, no clock, nothing beyond the JDK.
 */
@NullMarked
package vn.gov.phutho.hopthu.model;

import org.jspecify.annotations.NullMarked;

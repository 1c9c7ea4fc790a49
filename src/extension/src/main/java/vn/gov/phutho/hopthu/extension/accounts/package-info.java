/** What LDAP says of an account now, kept for a second, and for longer while LDAP is silent. */
@NullMarked
package vn.gov.phutho.hopthu.extension.accounts;

import org.jspecify.annotations.NullMarked;

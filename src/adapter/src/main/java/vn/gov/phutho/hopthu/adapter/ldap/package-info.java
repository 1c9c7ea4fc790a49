/**
 * The ports {@code Directory} and {@code LoginGate} over LDAP v3. Nothing else of the adapter
 * speaks LDAP, and nothing here decides.
 */
@NullMarked
package vn.gov.phutho.hopthu.adapter.ldap;

import org.jspecify.annotations.NullMarked;

/**
 * Contract suites of the ports to LDAP, and the servers to run them on. Each server is set up from
 * config/ldap, so that what is shipped is what is tested.
 */
@NullMarked
package vn.gov.phutho.hopthu.testkit.directory;

import org.jspecify.annotations.NullMarked;

/** The port to LDAP, with its in-memory implementation. */
@NullMarked
package vn.gov.phutho.hopthu.core.directory;

import org.jspecify.annotations.NullMarked;

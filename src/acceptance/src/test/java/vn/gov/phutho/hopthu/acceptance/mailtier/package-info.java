/** The mail tier by itself: a real James with our jar, an LDAP directory, and an internet. */
@NullMarked
package vn.gov.phutho.hopthu.acceptance.mailtier;

import org.jspecify.annotations.NullMarked;

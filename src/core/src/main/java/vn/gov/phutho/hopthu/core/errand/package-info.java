/** The ports of what is done once and shows in neither LDAP nor James: its proof is a receipt. */
@NullMarked
package vn.gov.phutho.hopthu.core.errand;

import org.jspecify.annotations.NullMarked;

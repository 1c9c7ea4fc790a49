/** Whether the guards stand where they must, and whether LDAP answers. */
@NullMarked
package vn.gov.phutho.hopthu.extension.health;

import org.jspecify.annotations.NullMarked;

/**
 * The trial's LDAP server: in memory, with the schema, the tree and the rights of config/ldap. A
 * real installation has OpenLDAP instead.
 */
@NullMarked
package vn.gov.phutho.hopthu.trial.directory;

import org.jspecify.annotations.NullMarked;

/** The main job: documents over HTTP, what LDAP and James hold then, and outages in between. */
@NullMarked
package vn.gov.phutho.hopthu.acceptance.mainjob;

import org.jspecify.annotations.NullMarked;

/** The directory of official mailboxes (2.6): who is listed, in which order, agency by agency. */
@NullMarked
package vn.gov.phutho.hopthu.core.addressbook;

import org.jspecify.annotations.NullMarked;
